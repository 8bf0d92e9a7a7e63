#include "player/pack/module_file.h"

#include <doctest/doctest.h>

#include "player/pack/bytes.h"
#include "player/pack/codec.h"
#include "tests/player/pack/sample.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using namespace rollcall::pack_test;
using scenario::Scenario;

namespace {

constexpr std::string_view damaged =
    "This pack was altered after it was signed, or its drive is failing: the entry scenario is not as it was made.\n"
    "Do not use it. Ask the training unit for a fresh copy.";

Bytes encoded() { return pack::encode(Scenario(sample_parts())); }

std::string decode_error(const Bytes& bytes) {
  return test::error_text([&] { pack::decode_scenario(bytes); });
}

std::string catalogue_error(const Bytes& bytes) {
  return test::error_text([&] { pack::decode_catalogue(bytes, "en"); });
}

/// Where the letters of the names begin, after the layout, their number, and the column of their lengths.
std::size_t names_at(const Bytes& scenario) {
  REQUIRE(scenario.at(12) == 1);
  return 13 + pack::load<std::uint32_t>(scenario, 4);
}

/// Where the first list begins, that of the variables: after the names and the one row of eleven columns about
/// the module.
std::size_t variables_at(const Bytes& scenario) {
  std::size_t at = names_at(scenario);
  for (std::size_t i = 13; i < names_at(scenario); ++i) at += pack::load<std::uint32_t>(scenario, 8) + scenario[i];
  return at + 11 * 5;
}

/// The contents with one entry replaced, or left out if `bytes` is empty, as an open pack.
pack::Reader reader_with(std::string_view name, const Bytes& bytes) {
  pack::Contents contents = sample_contents();
  std::erase_if(contents.entries, [&](const auto& entry) { return entry.name == name; });
  if (!bytes.empty()) contents.entries.push_back({std::string(name), bytes});
  return {pack::in_memory(pack::write(contents, key(2))), trust()};
}

std::string load_error(std::string_view name, const Bytes& bytes) {
  return test::error_text([&] { pack::load(reader_with(name, bytes), "en"); });
}

template <class Part, class Visit>
void each_name_in(Part& part, Visit visit) {
  pack::each_column<Part>([&](auto path) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(path(part))>, scenario::Name>) visit(path(part));
  });
}

template <class Row, class Visit>
void each_name_in(std::vector<Row>& rows, Visit visit) {
  for (Row& row : rows) each_name_in(row, visit);
}

/// As the pack's description finds them.
template <class Visit>
void each_name_of(scenario::Parts& parts, Visit visit) {
  std::apply([&](auto... member) { (each_name_in(parts.*member, visit), ...); }, pack::fields<scenario::Parts>);
}

std::string altered(std::string_view part) {
  return "This pack was altered after it was signed, or its drive is failing: " + std::string(part) +
         " is not as it was made.\nDo not use it. Ask the training unit for a fresh copy.";
}

/// The same of what is not there.
std::string missing(std::string_view part) {
  return "This pack was altered after it was signed, or its drive is failing: " + std::string(part) +
         " is missing.\nDo not use it. Ask the training unit for a fresh copy.";
}

}  // namespace

TEST_CASE("a scenario is read back") {
  const Scenario scenario = pack::decode_scenario(encoded());
  CHECK(scenario.about().module == "small-things");
  CHECK(scenario.variants()[1].minutes == 25);
  CHECK(scenario.variables()[0].minimum == -2);
  CHECK(scenario.variables()[0].visibility == scenario::Visibility::shown);
  CHECK(scenario.code(scenario.beats()[0].guard)[1].argument == -1);
  CHECK(scenario.effects({0, 2})[0].amount == -3);
  CHECK(scenario.options()[1].role == scenario::Role::inquiry);
  CHECK(scenario.options()[1].once);
  CHECK(scenario.scenes()[0].picture.entry == "scenes/leak.png");
  CHECK(scenario.sources()[0].year == 2022);
  CHECK(scenario.sources()[0].link == "https://example.org/brief.pdf");
  CHECK(scenario.citations({0, 1})[0].says == 9);
  CHECK(scenario.page(scenario.citations({0, 1})[0].page) == "12-14");
  CHECK(scenario.summary() == scenario::Range{2, 2});
  CHECK(pack::encode(scenario) == encoded());
}

TEST_CASE("a scenario that was cut short or lengthened is refused") {
  const Bytes good = encoded();
  for (std::size_t length = 0; length < good.size(); ++length) {
    REQUIRE(decode_error({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length)}) == damaged);
  }
  Bytes longer = good;
  longer.push_back(0);
  CHECK(decode_error(longer) == damaged);
}

TEST_CASE("any changed byte of a scenario is refused or means something else, never the same") {
  const Bytes good = encoded();
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const int change : {0x01, 0x80, 0xff}) {
      Bytes bad = good;
      bad[i] = static_cast<std::uint8_t>(bad[i] ^ change);
      try {
        if (pack::encode(pack::decode_scenario(bad)) != bad) ++wrong;
      } catch (const Error&) {
        continue;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a count that the bytes cannot hold is refused before memory is taken") {
  const Bytes good = encoded();
  REQUIRE(pack::load<std::uint32_t>(good, variables_at(good)) == 3);
  for (const std::size_t count : {std::size_t{4}, variables_at(good)}) {
    for (const std::uint32_t many : {0xffffffffu, 0x40000000u, std::uint32_t(good.size())}) {
      Bytes bad = good;
      pack::store(bad, count, many);
      CHECK(decode_error(bad) == damaged);
    }
  }
}

TEST_CASE("a column is stored in one way only") {
  const Bytes good = encoded();
  const std::size_t width = variables_at(good) + 4 + 4;  // of the ids, as places among the names
  REQUIRE(good[width] == 1);
  Bytes wider = good;
  wider[width] = 2;
  for (const int i : {1, 2, 3}) wider.insert(wider.begin() + std::ptrdiff_t(width) + 2 * i, 0);
  CHECK(decode_error(wider) == damaged);
  Bytes lower = good;
  REQUIRE(lower[width - 4] > 0);
  --lower[width - 4];
  for (const std::size_t i : {1u, 2u, 3u}) ++lower[width + i];
  CHECK(decode_error(lower) == damaged);
}

TEST_CASE("numbers at the ends of their ranges are read back") {
  scenario::Parts parts = sample_parts();
  parts.variables[0].minimum = -32768;
  parts.variables[0].maximum = 32767;
  parts.items = {{scenario::none, -2147483647 - 1, scenario::none}, {scenario::none, 2147483647, 0}};
  parts.options[1].cost = 65535;
  parts.code = {{scenario::Operation::constant, 2147483647}};
  for (scenario::Line& line : parts.lines) line.guard = {};
  parts.options[1].guard = parts.beats[0].guard = parts.endings[0].guard = {0, 1};
  const Scenario again = pack::decode_scenario(pack::encode(Scenario(parts)));
  CHECK(again.variables()[0].minimum == -32768);
  CHECK(again.variables()[0].maximum == 32767);
  CHECK(again.parts().items[0].key == -2147483647 - 1);
  CHECK(again.parts().items[0].target == scenario::none);
  CHECK(again.parts().items[1].key == 2147483647);
  CHECK(again.options()[1].cost == 65535);
  CHECK(again.options()[1].next == scenario::the_end);
  CHECK(again.code({0, 1})[0].argument == 2147483647);
}

TEST_CASE("a scenario whose parts do not fit together is refused by the scenario itself") {
  Bytes bad = encoded();
  pack::store(bad, bad.size() - 5, std::uint32_t{3 + 2});
  CHECK_THROWS_AS(pack::decode_scenario(bad), scenario::InvalidScenario);
}

TEST_CASE("a scenario of a later layout asks for a newer player") {
  Bytes bad = encoded();
  ++bad[0];
  CHECK(decode_error(bad) ==
        "This pack is of a newer kind than this Rollcall can read.\n"
        "Install the newer Rollcall first, then add the pack again.");
  bad[0] = 0;
  CHECK(decode_error(bad) == damaged);
}

TEST_CASE("a scenario and texts of an older layout are not called altered") {
  const std::string older =
      "This pack is of an older format of Rollcall, which this one does not read.\n"
      "Ask the training unit to build the module anew, with a higher version.";
  Bytes old_scenario = encoded(), old_texts = pack::encode(sample_texts());
  old_scenario[0] = old_texts[0] = 2;
  CHECK(decode_error(old_scenario) == older);
  CHECK(catalogue_error(old_texts) == older);
}

TEST_CASE("ids that could confuse a terminal or a file are neither written nor read") {
  scenario::Parts parts = sample_parts();
  parts.variables[0].id = "a b";
  CHECK(test::error_text([&] { pack::encode(Scenario(parts)); }) == "'a b' cannot be an id in a pack.");
  Bytes bad = encoded();
  bad[names_at(bad)] = 0x1b;
  CHECK(decode_error(bad) == damaged);
}

TEST_CASE("texts are read back") {
  const scenario::Catalogue texts = sample_texts();
  const scenario::Catalogue again = pack::decode_catalogue(pack::encode(texts), "sw");
  CHECK(again.language() == "sw");
  CHECK(again.size() == texts.size());
  CHECK(again[11] == "текст 11");
}

TEST_CASE("a text that is said often is stored once") {
  std::string bytes;
  std::vector<std::uint32_t> ends;
  for (int i = 0; i < 100; ++i) {
    bytes += i % 2 == 0 ? "He nods and steps back." : "";
    ends.push_back(std::uint32_t(bytes.size()));
  }
  const Bytes stored = pack::encode(scenario::Catalogue("en", bytes, ends));
  CHECK(stored.size() < 200);
  const scenario::Catalogue again = pack::decode_catalogue(stored, "en");
  REQUIRE(again.size() == 100);
  CHECK(again[98] == "He nods and steps back.");
  CHECK(again[99].empty());
  CHECK(pack::encode(again) == stored);
}

TEST_CASE("texts that were cut short, lengthened or are not UTF-8 are refused") {
  const Bytes good = pack::encode(sample_texts());
  for (std::size_t length = 0; length < good.size(); ++length) {
    REQUIRE(catalogue_error({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length)}) != "no error");
  }
  Bytes bad = good;
  bad.push_back('x');
  CHECK(catalogue_error(bad) != "no error");
  bad = good;
  bad.back() = 0xff;
  CHECK(catalogue_error(bad) != "no error");
}

TEST_CASE("a module is loaded in the wanted language, its main language, or that of its source") {
  const auto language = [](std::string_view wanted) {
    return pack::load(reader_with("", {}), wanted).texts.language();
  };
  CHECK(language("sw") == "sw");
  CHECK(language("sw-KE") == "sw");
  CHECK(language("SW") == "sw");
  CHECK(language("fr") == "en");
  CHECK(language("") == "en");
  CHECK(pack::languages(reader_with("", {})) == std::vector<std::string>{"en", "sw"});
}

TEST_CASE("a variant is its view, or the whole module where it has none") {
  const auto scenes = [](std::string_view variant) {
    scenario::Parts whole = sample_parts();
    whole.scenes.push_back(whole.scenes[0]);
    whole.scenes[1].id = "again";
    whole.scenes[1].beats = {};
    whole.scenes[1].options.first = static_cast<std::uint32_t>(whole.options.size());
    const std::vector<scenario::Option> options = whole.options;
    for (std::uint32_t i = 0; i < whole.scenes[0].options.count; ++i)
      whole.options.push_back(options[whole.scenes[0].options.first + i]);
    whole.variants.push_back({"sitting", 10, true});
    scenario::Parts view = sample_parts();
    view.variants = whole.variants;
    pack::Contents contents = sample_contents();
    contents.entries[0].bytes = pack::encode(Scenario(whole));
    contents.entries.push_back({"view/sitting", pack::encode(Scenario(view))});
    return pack::load(pack::Reader(pack::in_memory(pack::write(contents, key(2))), trust()), "en", variant)
        .scenario.scenes()
        .size();
  };
  CHECK(scenes("") == 2);
  CHECK(scenes("induction") == 2);
  CHECK(scenes("sitting") == 1);
  CHECK(test::error_text([&] { scenes("night"); }) ==
        "'small-things' has no variant 'night'.\nIt has: induction, briefing, sitting.");
}

TEST_CASE("a scenario keeps its names, and so does a copy of it") {
  scenario::Parts parts = sample_parts();
  parts.questions = {{.id = "?", .kind = scenario::Question::Kind::truth, .items = {0, 1}, .targets = {}, .cites = {}}};
  parts.items = {{}};
  parts.glossary = {{.id = "?", .word = 0, .means = 0}};
  std::string written = "abcdefghijklmnopqrstuvwxyz", link = "https://example.org/", expected;
  std::size_t count = 0;
  each_name_of(parts, [&](scenario::Name& name) {
    name = name.starts_with("https:") ? std::string_view(link) : std::string_view(written).substr(count++, 1);
    expected += name;
  });
  auto made = std::make_unique<Scenario>(std::move(parts));
  const Scenario copy = *made, moved = std::move(*made);
  made.reset();
  written.assign(written.size(), '?');
  link.assign(link.size(), '?');
  for (const Scenario& scenario : {copy, moved}) {
    std::string names;
    scenario::Parts kept = scenario.parts();
    each_name_of(kept, [&](scenario::Name name) { names += name; });
    CHECK(names == expected);
  }
}

TEST_CASE("a module without the view that one of its variants promises is refused") {
  scenario::Parts parts = sample_parts();
  parts.variants.push_back({"sitting", 10, true});
  CHECK(load_error("scenario", pack::encode(Scenario(parts))) == missing("the entry view/sitting"));
}

TEST_CASE("a module with a view that none of its variants promises is refused") {
  const std::string refused =
      "This module cannot be played: its view 'sitting' belongs to none of its variants.\n"
      "Ask the training unit to build the module again.";
  scenario::Parts parts = sample_parts();
  const auto error_of = [&] {
    pack::Contents contents = sample_contents();
    contents.entries[0].bytes = pack::encode(Scenario(parts));
    contents.entries.push_back({"view/sitting", pack::encode(Scenario(parts))});
    const auto reader = [&] { return pack::Reader(pack::in_memory(pack::write(contents, key(2))), trust()); };
    const std::string error = test::error_text([&] { pack::require_playable(reader()); });
    for (const char* variant : {"", "sitting"})
      CHECK(test::error_text([&] { pack::load(reader(), "en", variant); }) == error);
    return error;
  };
  CHECK(error_of() == refused);
  parts.variants.push_back({"sitting", 10, false});
  CHECK(error_of() == refused);
  parts.variants.back().view = true;
  CHECK(error_of() == "no error");
}

TEST_CASE("a module without one of its parts is refused") {
  CHECK(load_error("", {}) == "no error");
  CHECK(load_error("scenario", {}) == missing("the entry scenario"));
  CHECK(load_error("scenes/leak.png", {}) == missing("the entry scenes/leak.png"));
  CHECK(load_error("text/en", {}) == missing("the text in language 'en'"));
  CHECK(load_error("text/en", pack::encode(scenario::Catalogue("en", "one", {3}))) == altered("the entry text/en"));
}

TEST_CASE("a scenario of another module in a pack is refused") {
  scenario::Parts parts = sample_parts();
  parts.about.version.patch = 9;
  CHECK(load_error("scenario", pack::encode(Scenario(parts))) == altered("the name of the module"));
}
