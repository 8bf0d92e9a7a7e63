#include "player/pack/module_file.h"

#include <limits>

#include "player/pack/codec.h"
#include "player/pack/refusal.h"

namespace rollcall::pack {
namespace {

/// Of the entry `scenario` and of the entries `text/...`. A later layout is for later players.
constexpr std::uint32_t layout = 6;

void check_layout(ColumnReader& reader, std::string_view entry) {
  const std::uint32_t found = reader.number();
  if (found > layout) throw refusal::newer_format();
  if (found == 0) throw refusal::damaged_entry(entry);
  if (found < layout) throw refusal::older_format();
}

/// use(member...) with the members of the tables of a scenario, in order.
template <class Use>
auto with_members(Use use) {
  static_assert(member_count<scenario::Parts>() == std::tuple_size_v<decltype(fields<scenario::Tables>)>);
  return std::apply(use, fields<scenario::Tables>);
}

/// The number of the text at each place of the catalogue is that of the block.
SortedStrings texts_of(const scenario::Catalogue& catalogue) {
  std::set<std::string_view> texts;
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) texts.insert(catalogue[i]);
  return SortedStrings(texts);
}

}  // namespace

std::vector<std::uint8_t> encode(const scenario::Scenario& scenario) {
  const scenario::Tables& tables = scenario.tables();
  Gatherer gatherer;
  with_members([&](auto... member) { (gatherer.add(tables.*member), ...); });
  for (const std::string_view name : gatherer.strings()) {
    if (!is_plain(name)) throw Error(tr("'{id}' cannot be an id in a pack.", "id"_is = name));
  }
  const SortedStrings names(gatherer.strings());
  std::vector<std::uint8_t> bytes;
  append(bytes, layout);
  names.append_to(bytes);
  Encoder encoder(bytes, names);
  with_members([&](auto... member) { (encoder.put(tables.*member), ...); });
  return bytes;
}

std::vector<std::uint8_t> encode(const scenario::Catalogue& catalogue) {
  const SortedStrings texts = texts_of(catalogue);
  std::vector<std::uint32_t> places;
  places.reserve(catalogue.size());
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) places.push_back(texts.place_of(catalogue[i]));
  std::vector<std::uint8_t> bytes;
  append(bytes, layout);
  append(bytes, static_cast<std::uint32_t>(places.size()));
  append_column(bytes, places, Width::one);
  texts.append_to(bytes);
  return bytes;
}

scenario::Scenario decode_scenario(std::span<const std::uint8_t> bytes) {
  ColumnReader reader(bytes, "scenario");
  check_layout(reader, "scenario");
  StringBlock names(reader);
  reader.require(is_plain(names.bytes()));
  Decoder decoder(reader, names.size());
  return with_members([&](auto... member) {
    scenario::Tables tables;
    const std::tuple stored{decoder.read(tables.*member)...};
    decoder.finish();
    reader.finish();
    return std::apply(
        [&](const auto&... rows) {
          const std::size_t length = names.bytes().size();
          const std::uint64_t room = (scenario::Block::room_for<char>(length) + ... + rows.room());
          reader.require(room <= std::numeric_limits<std::ptrdiff_t>::max());
          scenario::Block block(static_cast<std::size_t>(room));
          names.move_to(block.take<char>(length));
          RowMaker maker(names, block);
          (maker.make(tables.*member, rows), ...);
          return scenario::Scenario(tables, std::move(block));
        },
        stored);
  });
}

scenario::Catalogue decode_catalogue(std::span<const std::uint8_t> bytes, std::string language) {
  const std::string entry = "text/" + language;
  ColumnReader reader(bytes, entry);
  check_layout(reader, entry);
  const std::size_t count = reader.number();
  const Column column = reader.column(count, Width::one);
  const StringBlock texts(reader);
  reader.finish();
  reader.require(count == 0 ? texts.size() == 0 : column.largest < texts.size());

  std::vector<std::uint32_t> places(count);
  std::vector<std::uint8_t> is_used(texts.size(), std::uint8_t{0});
  column.each(0, count, [&](std::size_t i, std::uint32_t place) {
    places[i] = place;
    is_used[place] = 1;
  });
  reader.require(std::find(is_used.begin(), is_used.end(), std::uint8_t{0}) == is_used.end());
  return {std::move(language), std::string(texts.bytes()), texts.ends(), std::move(places)};
}

}  // namespace rollcall::pack
