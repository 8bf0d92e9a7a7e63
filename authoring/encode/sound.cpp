#include "authoring/encode/sound.h"

#include <opusenc.h>

#include <array>
#include <memory>
#include <new>
#include <span>

namespace rollcall::encode {
namespace {

constexpr int mono_bits_per_second = 32'000;
constexpr int stereo_bits_per_second = 48'000;
// Ogg wants a number per stream and libopusenc takes a random one; a clip is the only stream of its file.
constexpr int serial_number = 1;
constexpr std::size_t piece_samples = 8'192;

struct EncoderDelete {
  void operator()(OggOpusEnc* encoder) const noexcept { ope_encoder_destroy(encoder); }
  void operator()(OggOpusComments* comments) const noexcept { ope_comments_destroy(comments); }
};

int append(void* to, const unsigned char* bytes, opus_int32 count) {
  try {
    auto& all = *static_cast<Bytes*>(to);
    all.insert(all.end(), bytes, bytes + count);
    return 0;
  } catch (const std::bad_alloc&) {
    return 1;
  }
}

int close(void*) { return 0; }

/// One encoder for one clip. A failure here is a lack of memory or a mistake of ours, never the recording's.
class Encoder {
 public:
  Encoder(int rate, int channels, Bytes& into) : x_comments(ope_comments_create()) {
    constexpr int mono_or_stereo = 0;  // the channel mapping family
    constexpr OpusEncCallbacks callbacks{append, close};
    int problem = OPE_OK;
    x_encoder.reset(
        ope_encoder_create_callbacks(&callbacks, &into, x_comments.get(), rate, channels, mono_or_stereo, &problem));
    require(problem);
    require(ope_encoder_ctl(x_encoder.get(), OPE_SET_SERIALNO(serial_number)));
    require(ope_encoder_ctl(x_encoder.get(), OPE_SET_COMMENT_PADDING(0)));
    const int bits = channels == 1 ? mono_bits_per_second : stereo_bits_per_second;
    require(ope_encoder_ctl(x_encoder.get(), OPUS_SET_BITRATE(bits)));
  }

  void write(const float* samples, std::size_t frames) {
    require(ope_encoder_write_float(x_encoder.get(), samples, static_cast<int>(frames)));
  }
  void finish() { require(ope_encoder_drain(x_encoder.get())); }

 private:
  static void require(int result) {
    if (result == OPE_ALLOC_FAIL) throw std::bad_alloc();
    if (result != OPE_OK)
      throw Error(tr("The sound encoder stopped: {reason}.", "reason"_is = std::string(ope_strerror(result))));
  }

  std::unique_ptr<OggOpusComments, EncoderDelete> x_comments;
  std::unique_ptr<OggOpusEnc, EncoderDelete> x_encoder;
};

}  // namespace

Bytes to_opus(const os::Descriptor& file) {
  Recording recording(file);
  Bytes clip;
  Encoder encoder(recording.rate(), recording.channels(), clip);
  std::array<float, piece_samples> samples{};
  while (const std::size_t frames = recording.read(samples)) encoder.write(samples.data(), frames);
  encoder.finish();
  return clip;
}

}  // namespace rollcall::encode
