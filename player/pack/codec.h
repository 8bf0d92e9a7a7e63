#pragma once
#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <memory>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "player/error.h"
#include "player/pack/columns.h"
#include "player/pack/enumerators.h"
#include "player/pack/fields.h"
#include "player/pack/member_count.h"
#include "player/pack/string_block.h"

/// Plain structs as tables, by the description in fields.h: a list is its count and one column for each member, members
/// of members in their place; a struct by itself is a table of one row. One encoding for each value; every bound is
/// looked at once for each column.
namespace rollcall::pack {

template <class T>
concept Described = (std::tuple_size_v<std::remove_const_t<decltype(fields<T>)>>) != 0;

/// Ids, names of entries and language tags: 33 to 126 in ASCII, so that they can be shown and written anywhere.
inline bool is_plain(std::string_view text) {
  // Counted to the end, which compilers make quicker than stopping at the first.
  return std::count_if(text.begin(), text.end(), [](char c) { return c < '!' || c > '~'; }) == 0;
}

namespace detail {

template <class Row, class T, class Visit, class Path>
constexpr void each_column_of(Visit& visit, Path path) {
  if constexpr (Described<T>) {
    static_assert(member_count<T>() == std::tuple_size_v<decltype(fields<T>)>, "fields.h does not list every member");
    const auto step = [&](auto member) {
      const auto next = [ path, member ](auto& row) -> auto& { return path(row).*member; };
      each_column_of<Row, std::remove_cvref_t<decltype(next(std::declval<Row&>()))>>(visit, next);
    };
    std::apply([&](auto... member) { (step(member), ...); }, fields<T>);
  } else {
    visit(path);
  }
}

}  // namespace detail

/// visit(path) for every column of a table of rows, in order; path(row) is the number or name of that row.
template <class Row, class Visit>
constexpr void each_column(Visit visit) {
  detail::each_column_of<Row, Row>(
      visit, [](auto& row) -> auto& { return row; });
}

template <class Row>
constexpr std::size_t column_count() {
  std::size_t count = 0;
  each_column<Row>([&](auto) { ++count; });
  return count;
}

/// The numbers of a column. Those of indices are moved so that "none" and "the end" are small; negative ones alternate
/// with positive ones.
template <class T>
struct Stored {
  static constexpr bool is_index = std::is_same_v<T, std::uint32_t>;
  static constexpr std::uint32_t shift = 2;

  static constexpr std::uint32_t from(T value) {
    if constexpr (is_index) {
      return value + shift;
    } else if constexpr (std::signed_integral<T>) {
      const auto wide = std::int32_t{value};
      return static_cast<std::uint32_t>(wide) << 1 ^ static_cast<std::uint32_t>(wide >> 31);
    } else {
      return static_cast<std::uint32_t>(value);
    }
  }
  static constexpr T to(std::uint32_t number) {
    if constexpr (is_index) {
      return number - shift;
    } else if constexpr (std::signed_integral<T>) {
      return static_cast<T>(static_cast<std::int32_t>(number >> 1 ^ (0u - (number & 1u))));
    } else {
      return static_cast<T>(number);
    }
  }
  static constexpr std::uint32_t largest() {
    if constexpr (std::is_enum_v<T>) {
      static_assert(enumerator_count<T>() > 1);
      return static_cast<std::uint32_t>(enumerator_count<T>() - 1);
    } else if constexpr (std::is_same_v<T, bool>) {
      return 1;
    } else {
      return static_cast<std::uint32_t>(std::numeric_limits<std::make_unsigned_t<T>>::max());
    }
  }
};

/// The names that are used in a struct with lists.
class Gatherer {
 public:
  template <class T>
  void add(std::span<const T> rows) {
    each_column<T>([&](auto path) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(path(rows[0]))>, scenario::Name>) {
        for (const T& row : rows) x_strings.insert(path(row));
      }
    });
  }
  template <class T>
  void add(const T& row) {
    each_column<T>([&](auto path) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(path(row))>, scenario::Name>)
        x_strings.insert(path(row));
    });
  }
  const std::set<std::string_view>& strings() const { return x_strings; }

 private:
  std::set<std::string_view> x_strings;
};

class Encoder {
 public:
  Encoder(std::vector<std::uint8_t>& bytes, const SortedStrings& names) : x_bytes(bytes), x_names(names) {}

  template <class T>
  void put(std::span<const T> rows) {
    append(x_bytes, static_cast<std::uint32_t>(rows.size()));
    put_rows(rows, Width::one);
  }
  template <class T>
  void put(const T& row) {
    put_rows(std::span<const T>(&row, 1), Width::none);
  }

 private:
  template <class T>
  void put_rows(std::span<const T> rows, Width least) {
    each_column<T>([&](auto path) {
      std::vector<std::uint32_t> numbers;
      numbers.reserve(rows.size());
      for (const T& row : rows) numbers.push_back(number_of(path(row)));
      append_column(x_bytes, numbers, least);
      least = Width::none;
    });
  }
  std::uint32_t number_of(scenario::Name name) const { return x_names.place_of(name); }
  template <class Value>
  std::uint32_t number_of(Value value) const {
    return Stored<Value>::from(value);
  }

  std::vector<std::uint8_t>& x_bytes;
  const SortedStrings& x_names;
};

/// The rows of a list, or one of a struct by itself, as they stand in the bytes; every bound has been looked at.
template <class T>
struct StoredRows {
  std::size_t count = 1;
  std::array<Column, column_count<T>()> columns;

  std::uint64_t room() const { return scenario::Block::room_for<T>(count); }
};

/// Reads everything there is, and only then are rows made: so their memory is taken at once. Throws Refused (damaged)
/// for anything that Encoder does not make.
class Decoder {
 public:
  Decoder(ColumnReader& reader, std::size_t names) : x_reader(reader), x_is_used(names, std::uint8_t{0}) {}

  /// For a list like this one.
  template <class T>
  StoredRows<T> read(std::span<const T>) {
    const std::size_t count = x_reader.number();
    return read_rows<T>(count, Width::one);
  }
  template <class T>
  StoredRows<T> read(const T&) {
    return read_rows<T>(1, Width::none);
  }
  /// Every name is used.
  void finish() const {
    x_reader.require(std::find(x_is_used.begin(), x_is_used.end(), std::uint8_t{0}) == x_is_used.end());
  }

 private:
  template <class T>
  StoredRows<T> read_rows(std::size_t count, Width least) {
    StoredRows<T> rows{count, {}};
    std::size_t at = 0;
    each_column<T>([&](auto path) {
      using Value = std::remove_cvref_t<decltype(path(std::declval<T&>()))>;
      Column& column = rows.columns[at++] = x_reader.column(count, least);
      least = Width::none;
      if (count == 0) return;
      if constexpr (std::is_same_v<Value, scenario::Name>) {
        x_reader.require(column.largest < x_is_used.size());
        column.each(0, count, [&](std::size_t, std::uint32_t place) { x_is_used[place] = 1; });
      } else {
        x_reader.require(column.largest <= Stored<Value>::largest());
      }
    });
    return rows;
  }

  ColumnReader& x_reader;
  std::vector<std::uint8_t> x_is_used;
};

/// Makes the rows that were read.
class RowMaker {
 public:
  /// `names` must lie in the block.
  RowMaker(const StringBlock& names, scenario::Block& block) : x_names(names), x_block(block) {}

  template <class T>
  void make(std::span<const T>& list, const StoredRows<T>& stored) {
    const std::span<T> rows = x_block.take<T>(stored.count);
    for (std::size_t first = 0; first < rows.size(); first += rows_at_once)
      fill(rows.subspan(first, std::min(rows_at_once, rows.size() - first)), stored, first);
    list = rows;
  }
  template <class T>
  void make(T& row, const StoredRows<T>& stored) const {
    fill(std::span<T>(&row, 1), stored, 0);
  }

 private:
  /// So many that they stay at hand until all of their columns are filled in.
  static constexpr std::size_t rows_at_once = 128;

  template <class T>
  void fill(std::span<T> rows, const StoredRows<T>& stored, std::size_t first) const {
    std::uninitialized_fill(rows.begin(), rows.end(), common(stored));
    each_column_with<T>(stored.columns, [&](auto path, const Column& column) {
      using Value = std::remove_cvref_t<decltype(path(rows[0]))>;
      if (column.width == Width::none) return;
      column.each(first, rows.size(),
                  [&](std::size_t i, std::uint32_t number) { path(rows[i]) = value<Value>(number); });
    });
  }

  /// What all rows have in common.
  template <class T>
  T common(const StoredRows<T>& stored) const {
    T row{};
    each_column_with<T>(stored.columns, [&](auto path, const Column& column) {
      if (column.width == Width::none) path(row) = value<std::remove_cvref_t<decltype(path(row))>>(column.base);
    });
    return row;
  }

  template <class T, class Visit>
  static void each_column_with(const std::array<Column, column_count<T>()>& columns, Visit visit) {
    std::size_t at = 0;
    each_column<T>([&](auto path) { visit(path, columns[at++]); });
  }

  template <class Value>
  auto value(std::uint32_t number) const {
    if constexpr (std::is_same_v<Value, scenario::Name>) {
      return x_names[number];
    } else {
      return Stored<Value>::to(number);
    }
  }

  const StringBlock& x_names;
  scenario::Block& x_block;
};

}  // namespace rollcall::pack
