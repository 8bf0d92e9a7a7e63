#include "player/pack/module_file.h"

#include "player/pack/codec.h"
#include "player/pack/refusal.h"

namespace rollcall::pack {
namespace {

/// Of the entry `scenario` and of the entries `text/...`. A later layout is for later players.
constexpr std::uint32_t layout = 2;

void check_layout(Decoder& decoder, std::string_view entry) {
  std::uint32_t found = 0;
  decoder.get(found);
  if (found > layout) throw refusal::newer_format();
  if (found == 0) throw refusal::damaged("the entry " + std::string(entry));
  if (found < layout) throw refusal::older_format();
}

}  // namespace

std::vector<std::uint8_t> encode(const scenario::Scenario& scenario) {
  Encoder encoder;
  encoder.put(layout);
  encoder.put(scenario.parts());
  return encoder.take();
}

std::vector<std::uint8_t> encode(const scenario::Catalogue& catalogue) {
  Encoder encoder;
  encoder.put(layout);
  encoder.put(catalogue.ends());
  std::vector<std::uint8_t> bytes = encoder.take();
  append(bytes, std::string_view(catalogue.bytes()));
  return bytes;
}

scenario::Scenario decode_scenario(std::span<const std::uint8_t> bytes) {
  Decoder decoder(bytes, "scenario");
  check_layout(decoder, "scenario");
  scenario::Parts parts;
  decoder.get(parts);
  decoder.finish();
  return scenario::Scenario(std::move(parts));
}

scenario::Catalogue decode_catalogue(std::span<const std::uint8_t> bytes, std::string language) {
  const std::string entry = "text/" + language;
  Decoder decoder(bytes, entry);
  check_layout(decoder, entry);
  std::vector<std::uint32_t> ends;
  decoder.get(ends);
  std::string text(as_text(decoder.bytes(decoder.left())));
  return {std::move(language), std::move(text), std::move(ends)};
}

}  // namespace rollcall::pack
