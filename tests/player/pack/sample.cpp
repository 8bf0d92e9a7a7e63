#include "tests/player/pack/sample.h"

#include <array>

#include "player/pack/module_file.h"

namespace rollcall::pack_test {
namespace {

using namespace scenario;

constexpr std::uint32_t text_count = 12;

Parts sample_story() {
  Parts parts;
  parts.variables = {{.id = "trust",
                      .minimum = -2,
                      .maximum = 10,
                      .start = 5,
                      .visibility = Visibility::shown,
                      .label = 1,
                      .stages = {}},
                     {.id = "mood", .maximum = 1, .better = Better::lower, .stages = {0, 2}},
                     {.id = "looked", .stages = {}}};
  parts.texts = {2, 3, 4, 5};
  parts.code = {{Operation::variable, 0}, {Operation::constant, -1}, {Operation::greater_equal, 0}};
  parts.effects = {{0, Effect::Kind::add, -3}, {1, Effect::Kind::set, 1}};
  parts.lines = {{0, 6, {0, 3}}, {narrator, 7}};
  parts.options = {{.id = "stay",
                    .text = 8,
                    .guard = {},
                    .behaviour = 0,
                    .effects = {0, 2},
                    .consequence = {1, 1},
                    .why = 9,
                    .cites = {0, 1},
                    .quality = 3,
                    .signal = Signal::hit},
                   {.id = "log",
                    .text = 10,
                    .guard = {0, 3},
                    .taken = 2,
                    .effects = {},
                    .consequence = {},
                    .cites = {},
                    .cost = 4,
                    .role = Role::inquiry,
                    .once = true}};
  parts.scenes = {{.id = "leak",
                   .title = 0,
                   .behaviour = 0,
                   .picture = {"scenes/leak.png", 11},
                   .sound = {},
                   .say = {0, 2},
                   .options = {0, 2},
                   .beats = {0, 1}}};
  parts.beats = {{.id = "later", .guard = {0, 3}, .say = {0, 2}, .effects = {0, 1}}};
  parts.endings = {{.id = "good", .guard = {0, 3}, .title = 1, .say = {}, .result = Result::pass},
                   {.id = "bad", .guard = {}, .say = {1, 1}}};
  return parts;
}

}  // namespace

seal::SecretKey key(std::uint8_t number) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(number);
  return seal::SecretKey::from_seed(seed);
}

seal::TrustList trust() {
  seal::TrustList list;
  list.root = key(1).public_key();
  list.sequence = 1;
  list.publishers = {{key(2).public_key(), "*", "National Training Unit"}};
  return list;
}

Parts sample_parts() {
  Parts parts = sample_story();
  parts.about = {.module = "small-things", .version = {1, 0, 0}, .language = "en", .title = 0, .pass_mark = 60};
  parts.cast = {{.id = "lorne", .name = 4, .role = 5, .portrait = {"scenes/leak.png", 11}}};
  parts.sources = {{.id = "cted", .title = 3, .short_title = 4, .year = 2022, .link = "https://example.org/brief.pdf"}};
  parts.citations = {{.source = 0, .says = 9, .page = 0}};
  parts.pages = {"12-14"};
  parts.behaviours = {{"1.1", 2}};
  parts.competencies = {{"C1", 3}};
  parts.reactions = {0, 1};
  parts.analysis = {{6, {}, {0, 1}}};
  parts.summary = {2, 2};
  parts.variants = {{"induction", 45, false}, {"briefing", 25, false}};
  parts.text_count = text_count;
  return parts;
}

Catalogue sample_texts(std::string language) {
  std::string bytes;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < text_count; ++i) {
    bytes += "текст " + std::to_string(i);
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  return {std::move(language), std::move(bytes), std::move(ends)};
}

pack::Contents sample_contents(Version version) {
  Parts parts = sample_parts();
  parts.about.version = version;
  const Bytes texts = pack::encode(sample_texts());
  return {"small-things",
          version,
          {0, 1, 0},
          {{"scenario", pack::encode(Scenario(std::move(parts)))},
           {"text/en", texts},
           {"text/sw", texts},
           {"scenes/leak.png", Bytes(300, 0xaa)}}};
}

Bytes sample_pack(Version version) { return pack::write(sample_contents(version), key(2)); }

namespace {

constexpr std::array<const char*, 12> reasons{"not_a_pack",
                                              "truncated",
                                              "damaged",
                                              "newer_player_needed",
                                              "older_format",
                                              "unknown_publisher",
                                              "bad_signature",
                                              "revoked_key",
                                              "not_for_this_publisher",
                                              "older_release",
                                              "below_minimum_release",
                                              "not_playable"};

std::string outcome(Bytes bytes, const seal::TrustList& list, bool with_text) {
  try {
    pack::Reader(pack::in_memory(std::move(bytes)), list).verify_all();
  } catch (const pack::Refused& refused) {
    const std::string name = reasons[static_cast<std::size_t>(refused.reason())];
    return with_text ? name + "\n" + refused.what() + "\n" + refused.hint().text() : name;
  }
  return "accepted";
}

}  // namespace

std::string refusal(Bytes bytes, const seal::TrustList& list) { return outcome(std::move(bytes), list, true); }
std::string reason(const Bytes& bytes, const seal::TrustList& list) { return outcome(bytes, list, false); }

}  // namespace rollcall::pack_test
