// FORMAT.md is the specification of packs; what it says is compared with what the code does.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "player/module_id.h"
#include "player/os/files.h"
#include "player/pack/bytes.h"
#include "player/pack/codec.h"
#include "player/pack/format.h"
#include "player/pack/module_file.h"
#include "player/pack/path_file.h"
#include "player/pack/path_rows.h"
#include "tests/player/pack/sample.h"
#include "tests/player/pack/sample_path.h"
#include "tests/support/places.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

using Row = std::vector<std::string>;

const std::string& document() {
  static const std::string text = os::read_file(test::source_folder() / "player/pack/FORMAT.md");
  return text;
}

/// From after the heading to the next one of any level.
std::string section(const std::string& heading) {
  const std::size_t start = document().find("\n" + heading + "\n");
  REQUIRE_MESSAGE(start != std::string::npos, heading);
  return document().substr(start + heading.size() + 2, document().find("\n#", start + 1) - start - heading.size() - 2);
}

std::string code_block(const std::string& language) {
  const std::string open = "```" + language + "\n";
  const std::size_t start = document().find(open);
  REQUIRE(start != std::string::npos);
  return document().substr(start + open.size(), document().find("```", start + open.size()) - start - open.size());
}

/// The cells of the table in a section, without its head.
std::vector<Row> rows(const std::string& heading) {
  std::vector<Row> all;
  std::istringstream text(section(heading));
  for (std::string line; std::getline(text, line);) {
    if (!line.starts_with("| ")) continue;
    Row row;
    std::istringstream cells(line.substr(2));
    for (std::string cell; std::getline(cells, cell, '|');) {
      const std::size_t end = cell.find_last_not_of(' ');
      const std::size_t start = cell.find_first_not_of(' ');
      row.push_back(start == std::string::npos ? "" : cell.substr(start, end - start + 1));
    }
    all.push_back(row);
  }
  REQUIRE(all.size() > 1);
  all.erase(all.begin());
  return all;
}

template <class T>
struct Name;
template <std::integral T>
struct Name<T> {
  static std::string of() { return (std::is_signed_v<T> ? "i" : "u") + std::to_string(8 * sizeof(T)); }
};
template <>
struct Name<bool> {
  static std::string of() { return "bool"; }
};
template <>
struct Name<scenario::Name> {
  static std::string of() { return "string"; }
};
template <class T>
struct Name<std::vector<T>> {
  static std::string of() { return "list of " + Name<T>::of(); }
};
#define NAMED(type)                           \
  template <>                                 \
  struct Name<scenario::type> {               \
    static std::string of() { return #type; } \
  }
NAMED(Range);
NAMED(About);
NAMED(Version);
NAMED(Variant);
NAMED(Variable);
NAMED(Visibility);
NAMED(Better);
NAMED(Scene);
NAMED(Picture);
NAMED(Sound);
NAMED(Option);
NAMED(Role);
NAMED(Signal);
NAMED(Bias);
NAMED(Beat);
NAMED(Ending);
NAMED(Result);
NAMED(Line);
NAMED(Effect);
NAMED(Instruction);
NAMED(Operation);
NAMED(Character);
NAMED(Source);
NAMED(Citation);
NAMED(Question);
NAMED(Item);
NAMED(GlossaryEntry);
NAMED(DebriefPoint);
NAMED(Part);
NAMED(Solution);
NAMED(Skill);
NAMED(Parts);
#undef NAMED
#define NAMED(type)                           \
  template <>                                 \
  struct Name<pack::type> {                   \
    static std::string of() { return #type; } \
  }
NAMED(PathAbout);
NAMED(PathWords);
NAMED(PathRule);
NAMED(PathStep);
NAMED(PathPost);
NAMED(PathPostWords);
NAMED(PathTables);
#undef NAMED
template <>
struct Name<course::Rule> {
  static std::string of() { return "Rule"; }
};
template <>
struct Name<course::Rule::From> {
  static std::string of() { return "From"; }
};
template <>
struct Name<record::Mode> {
  static std::string of() { return "Mode"; }
};
template <class T>
struct Name<std::span<const T>> {
  static std::string of() { return "list of " + Name<T>::of(); }
};
template <>
struct Name<scenario::Effect::Kind> {
  static std::string of() { return "EffectKind"; }
};
template <>
struct Name<scenario::Question::Kind> {
  static std::string of() { return "QuestionKind"; }
};

template <class T, class Member>
std::string type_of(Member T::*) {
  return Name<Member>::of();
}

template <class T>
void check_described() {
  const std::string heading = "### " + Name<T>::of();
  CAPTURE(heading);
  std::vector<std::string> stored;
  std::apply([&](auto... member) { (stored.push_back(type_of(member)), ...); }, pack::fields<T>);
  std::vector<std::string> described;
  for (const Row& row : rows(heading)) described.push_back(row.at(1));
  CHECK(described == stored);
}

template <class T>
void check_enumeration() {
  CAPTURE(Name<T>::of());
  for (const Row& row : rows("### Enumerations")) {
    if (row.at(0) != Name<T>::of()) continue;
    CHECK(std::count(row.at(1).begin(), row.at(1).end(), ',') == static_cast<int>(pack::enumerator_count<T>()) - 1);
    return;
  }
  FAIL("not described");
}

/// Lines of 16 bytes that are not all zero, with their offsets.
std::string hex_dump(const Bytes& bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 16) {
    const auto line = std::span(bytes).subspan(at, 16);
    if (pack::all_zero(line)) continue;
    Bytes number;
    for (const unsigned shift : {16u, 8u, 0u}) number.push_back(static_cast<std::uint8_t>(at >> shift));
    text += seal::hex(number) + " ";
    for (const std::uint8_t byte : line) text += " " + seal::hex(std::span(&byte, 1));
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("FORMAT.md gives the limits that the code has") {
  std::vector<std::uint64_t> described;
  for (const Row& row : rows("## Limits")) described.push_back(std::stoull(row.at(1)));
  CHECK(described == std::vector<std::uint64_t>{pack::alignment, pack::chunk_size, pack::largest_file,
                                                pack::largest_index, pack::most_entries, pack::longest_name,
                                                longest_module_id, pack::slot_count});
}

TEST_CASE("FORMAT.md gives the offsets that the code has, without gaps") {
  namespace at = pack::offset;
  std::vector<std::size_t> described;
  std::size_t end = 0;
  for (const Row& row : rows("## Header")) {
    described.push_back(std::stoul(row.at(0)));
    CHECK(described.back() == end);
    end += std::stoul(row.at(1));
  }
  CHECK(end == pack::header_size);
  CHECK(described == std::vector<std::size_t>{at::magic, at::format_version, at::entry_count, at::file_size,
                                              at::index_size, at::release, at::minimum_player, at::index_digest,
                                              at::module, at::zeros, at::slots, at::more_zeros});
}

TEST_CASE("FORMAT.md lists the members of the scenario in the order in which they are stored") {
  check_described<scenario::Parts>();
  check_described<scenario::Range>();
  check_described<scenario::About>();
  check_described<scenario::Version>();
  check_described<scenario::Variant>();
  check_described<scenario::Variable>();
  check_described<scenario::Scene>();
  check_described<scenario::Solution>();
  check_described<scenario::Skill>();
  check_described<scenario::Picture>();
  check_described<scenario::Sound>();
  check_described<scenario::Option>();
  check_described<scenario::Beat>();
  check_described<scenario::Ending>();
  check_described<scenario::Line>();
  check_described<scenario::Effect>();
  check_described<scenario::Instruction>();
  check_described<scenario::Character>();
  check_described<scenario::Source>();
  check_described<scenario::Citation>();
  check_described<scenario::Question>();
  check_described<scenario::Item>();
  check_described<scenario::GlossaryEntry>();
  check_described<scenario::DebriefPoint>();
}

TEST_CASE("FORMAT.md lists the members of a path in the order in which they are stored") {
  check_described<pack::PathTables>();
  check_described<pack::PathAbout>();
  check_described<pack::PathWords>();
  check_described<pack::PathRule>();
  check_described<course::Rule>();
  check_described<pack::PathStep>();
  check_described<pack::PathPost>();
  check_described<pack::PathPostWords>();
  check_enumeration<course::Rule::From>();
  check_enumeration<record::Mode>();
}

TEST_CASE("FORMAT.md names the number that scenario and texts begin with") {
  const auto number = [](const Bytes& bytes) {
    return "\nThe number " + std::to_string(pack::load<std::uint32_t>(bytes, 0)) + " as u32,";
  };
  CHECK(section("## The entry `scenario`").starts_with(number(pack::encode(scenario::Scenario(sample_parts())))));
  CHECK(section("## The entries `text/<language>`").starts_with(number(pack::encode(sample_texts()))));
  CHECK(section("## The entry `path`").starts_with(number(pack::encode(sample_path()))));
}

TEST_CASE("FORMAT.md lists as many values of each enumeration as can be stored") {
  check_enumeration<scenario::Visibility>();
  check_enumeration<scenario::Better>();
  check_enumeration<scenario::Effect::Kind>();
  check_enumeration<scenario::Operation>();
  check_enumeration<scenario::Role>();
  check_enumeration<scenario::Signal>();
  check_enumeration<scenario::Bias>();
  check_enumeration<scenario::Part>();
  check_enumeration<scenario::Question::Kind>();
  check_enumeration<scenario::Result>();
}

TEST_CASE("the trust list in FORMAT.md is the one that the code writes") {
  seal::TrustList list = trust();
  list.minimums.push_back({"example", scenario::Version{1, 2, 0}.release()});
  list.revoked.push_back(key(3).public_key());
  CHECK(code_block("trust") == seal::format(list, key(1)));
}

TEST_CASE("the pack in FORMAT.md is the one that the code writes") {
  const Bytes bytes = pack::write({"example", {1, 2, 3}, {0, 1, 0}, {{"note", {'h', 'i', '\n'}}}}, key(2));
  CHECK(bytes.size() == 12288);
  CHECK(code_block("hex") == hex_dump(bytes));
}
