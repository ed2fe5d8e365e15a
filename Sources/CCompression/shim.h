// Adaptations only: what Swift cannot call in zlib as it stands.
#pragma once
#include <zlib.h>
#include <zstd.h>

// inflateInit2 is a macro around inflateInit2_; 15 + 32 accepts gzip and zlib headers.
static inline int newsmill_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
// deflateInit2 is a macro; 15 + 16 writes a gzip header.
static inline int newsmill_deflate_init(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
