// OpenSSL's libcrypto: SHA-256 that uses the processor's own instructions.
#pragma once
#include <openssl/evp.h>
#include <openssl/sha.h>
