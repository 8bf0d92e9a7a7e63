#include "player/scenario/scenario.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

#include "player/scenario/names.h"
#include "player/scenario/validity.h"

namespace rollcall::scenario {
namespace {

/// The same with other lists, each made by `list_of`.
template <template <class> class To, template <class> class From, class ListOf>
PartsOf<To> with_lists(const PartsOf<From>& parts, ListOf list_of) {
  return {parts.about,
          list_of(parts.variables),
          list_of(parts.scenes),
          list_of(parts.options),
          list_of(parts.beats),
          list_of(parts.endings),
          list_of(parts.lines),
          list_of(parts.effects),
          list_of(parts.code),
          list_of(parts.texts),
          list_of(parts.cast),
          list_of(parts.sources),
          list_of(parts.citations),
          list_of(parts.pages),
          list_of(parts.behaviours),
          list_of(parts.competencies),
          parts.reactions,
          list_of(parts.analysis),
          parts.summary,
          list_of(parts.questions),
          list_of(parts.items),
          list_of(parts.glossary),
          list_of(parts.variants),
          list_of(parts.solutions),
          parts.text_count};
}

Tables views_of(const Parts& parts) {
  return with_lists<ListInBlock>(parts, [](const auto& list) { return std::span(list); });
}

std::size_t length_of_names(const Parts& parts) {
  std::size_t length = 0;
  each_name(parts, [&](Name name) { length += name.size(); });
  return length;
}

std::size_t room_for(const Parts& parts) {
  std::size_t room = Block::room_for<char>(length_of_names(parts));
  with_lists<ListInBlock>(views_of(parts), [&]<class Row>(std::span<const Row> list) {
    room += Block::room_for<Row>(list.size());
    return list;
  });
  return room;
}

/// Afterwards the names are views of the block.
void move_names(Parts& parts, Block& block) {
  char* end = block.take<char>(length_of_names(parts)).data();
  each_name(parts, [&](Name& name) {
    char* const start = end;
    end = std::copy(name.begin(), name.end(), start);
    name = std::string_view(start, name.size());
  });
}

/// Every row and every name.
[[maybe_unused]] bool all_in(const SharedBlock& block, const Tables& tables) {
  bool all = true;
  each_name(tables, [&](Name name) { all &= block.holds(name); });
  with_lists<ListInBlock>(tables, [&](auto list) {
    all &= block.holds(list);
    return list;
  });
  return all;
}

}  // namespace

std::string Version::text() const {
  return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

std::optional<Version> Version::parse(std::string_view text) {
  Version version;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::uint16_t* part : {&version.major, &version.minor, &version.patch}) {
    if (part != &version.major) {
      if (at == end || *at != '.') return std::nullopt;
      ++at;
    }
    const auto [next, error] = std::from_chars(at, end, *part);
    if (error != std::errc() || (*at == '0' && next - at > 1)) return std::nullopt;
    at = next;
  }
  if (at != end) return std::nullopt;
  return version;
}

Scenario::Scenario(Parts parts) {
  Block block(room_for(parts));
  move_names(parts, block);
  x_tables = with_lists<ListInBlock>(views_of(parts), [&](auto list) { return block.copy(list); });
  x_block = std::move(block).close();
  require_valid(x_tables);
}

Scenario::Scenario(const Tables& tables, Block block) : x_block(std::move(block).close()), x_tables(tables) {
  assert(all_in(x_block, x_tables));
  require_valid(x_tables);
}

Parts Scenario::parts() const& {
  return with_lists<OwnList>(x_tables, [](auto list) { return std::vector(list.begin(), list.end()); });
}

std::uint16_t planned_minutes(const Scenario& scenario, std::string_view variant) {
  for (const Variant& known : scenario.variants()) {
    if (variant.empty() ? !known.view : known.id == variant) return known.minutes;
  }
  return 0;
}

TextIndex name_of_competency(const Scenario& scenario, std::string_view code) {
  const auto all = scenario.competencies();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Skill& skill) { return skill.code == code; });
  return found == all.end() ? none : found->name;
}

std::string competency_of(std::string_view behaviour) {
  return "C" + std::string(behaviour.substr(0, behaviour.find('.')));
}

}  // namespace rollcall::scenario
