"""Unpacks the measuring data into a cache outside the repository."""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile


def shape(folder):
    """A short name for what lies in a folder: other files or sizes give another."""
    files = (os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)
    sizes = sorted(f"{os.path.relpath(file, folder)} {os.path.getsize(file)}" for file in files)
    return hashlib.sha256("\n".join(sizes).encode()).hexdigest()[:16]


def unpacked(bench):
    """The folder with the unpacked data; unpacks it where it is not there, all of it or nothing."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    home = os.path.join(cache, "newsmill-bench")
    data = os.path.join(home, shape(bench))
    if not os.path.isdir(data):
        print(f"unpacking {bench} into {data}", file=sys.stderr)
        os.makedirs(home, exist_ok=True)
        fresh = tempfile.mkdtemp(dir=home)
        try:
            subprocess.run(["sh", os.path.join(bench, "unpack.sh"), fresh], check=True)
            os.rename(fresh, data)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return data
