/// The codes of events (PLOVER, Open Event Data Alliance) and the finer types that the corpus tells apart within each.
enum EventTypes {
    static let types: [String: Set<String>] = [
        "AGREE": ["agreement", "promise"],
        "CONSULT": ["call", "mediation", "meeting", "negotiation", "talks", "visit"],
        "SUPPORT": ["award", "condolence", "endorsement", "praise", "recognition", "treaty"],
        "CONCEDE": ["apology", "easing", "pardon", "permission", "release"],
        "COOPERATE": ["cooperation", "exercise", "extradition", "intelligence-sharing"],
        "AID": ["aid", "asylum", "evacuation", "peacekeeping", "rescue"],
        "RETREAT": ["access", "ceasefire", "disarmament", "resignation", "surrender", "withdrawal"],
        "REQUEST": ["appeal", "demand", "order", "proposal"],
        "ACCUSE": ["accusation", "charge", "investigation", "lawsuit", "protest-note"],
        "REJECT": ["denial", "refusal", "rejection"],
        "THREATEN": ["threat", "ultimatum"],
        "PROTEST": ["blockade", "demonstration", "hunger-strike", "riot", "strike"],
        "SANCTION": ["boycott", "break", "cancellation", "closure", "recall", "sanctions", "suspension"],
        "MOBILIZE": ["alert", "deployment", "reinforcement", "training"],
        "COERCE": [
            "abduction", "arrest", "ban", "crackdown", "curfew", "cyberattack", "demolition", "expulsion", "raid",
            "search", "seizure", "sentence",
        ],
        "ASSAULT": [
            "airstrike", "arson", "attack", "beating", "bombing", "clash", "destruction", "explosion", "fighting",
            "injury", "invasion", "killing", "lynching", "offensive", "poisoning", "rape", "rocket-attack", "shelling",
            "shooting", "siege", "stabbing", "torture",
        ],
    ]
}
