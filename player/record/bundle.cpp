#include "player/record/bundle.h"

#include <algorithm>
#include <bit>
#include <string>
#include <string_view>

#include "player/record/binary.h"
#include "player/record/bytes.h"
#include "player/seal/box.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

constexpr std::string_view magic = "RCBUNDLE";
constexpr std::uint8_t form = 1;
constexpr std::string_view domain = "rollcall bundle 1";
/// What is inside is filled up to a power of two, at least this many bytes: a full part tells no more than that it is
/// one, and the last one hardly how much is in it.
constexpr std::size_t least_size = std::size_t{16} << 10;
constexpr std::size_t length_size = 8;
constexpr std::size_t header_size = magic.size() + 1 + sizeof(seal::KeyId);
constexpr std::uint32_t most_history = 10'000;

void append(Bytes& to, ByteView bytes) { to.insert(to.end(), bytes.begin(), bytes.end()); }

/// The signature of a record or an event, behind its bytes.
template <class Signed>
Item signed_item(Kind kind, const Signed& one, Bytes bytes) {
  append(bytes, one.site);
  append(bytes, one.signature);
  return {kind, std::move(bytes)};
}

template <class Signed>
void read_signature(Reader& from, Signed& one) {
  one.site = from.array<sizeof(seal::KeyId)>();
  one.signature = from.array<sizeof(seal::Signature)>();
  from.expect_end();
}

void expect(const Item& item, Kind kind) {
  if (item.kind != kind) Reader::refuse();
}

/// One after the other: the digest of all that came before, then that of the item.
seal::Digest digest_of(const std::vector<Item>& items) {
  seal::Digest all{};
  for (const Item& item : items) {
    Bytes both(all.begin(), all.end());
    append(both, item.digest());
    all = seal::digest(both);
  }
  return all;
}

std::size_t size_of(const Item& item) { return item.bytes.size() + 16; }

/// Where the items of each part end.
std::vector<std::size_t> ends_of_parts(const std::vector<Item>& items, std::size_t part_size) {
  std::vector<std::size_t> ends;
  std::size_t size = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (size > 0 && size + size_of(items[i]) > part_size) {
      ends.push_back(i);
      size = 0;
    }
    size += size_of(items[i]);
  }
  ends.push_back(items.size());
  return ends;
}

Bytes encode(const BundlePart& part) {
  Writer into;
  into.raw(part.site.key);
  into.number(part.site.history.size());
  for (const SiteKey& key : part.site.history) {
    std::string line = format(key);
    line.pop_back();
    into.text(line);
  }
  into.raw(part.bundle);
  into.number(part.whole.records);
  into.number(part.whole.events);
  into.number(part.whole.choices);
  into.number(part.number);
  into.number(part.parts);
  into.number(part.items.size());
  for (const Item& item : part.items) {
    into.byte(static_cast<std::uint8_t>(item.kind));
    into.number(item.bytes.size());
    into.raw(item.bytes);
  }
  return into.bytes();
}

/// The lines lead to the key, or there are none.
std::vector<SiteKey> read_history(Reader& from, const seal::PublicKey& key) {
  const std::uint64_t count = from.number();
  if (count > most_history || count > from.left()) Reader::refuse();
  std::vector<SiteKey> history;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::optional<SiteKey> one = parse_site_key(from.text());
    if (!one) Reader::refuse();
    history.push_back(*one);
  }
  if (leading_to(key, history) != history) Reader::refuse();
  return history;
}

Item read_item(Reader& from) {
  const std::uint8_t kind = from.byte();
  if (kind > static_cast<std::uint8_t>(Kind::choices)) Reader::refuse();
  const ByteView bytes = from.raw(from.number_of<std::uint32_t>());
  return {static_cast<Kind>(kind), Bytes(bytes.begin(), bytes.end())};
}

BundlePart decode_part(ByteView bytes) {
  Reader from(bytes);
  BundlePart part;
  part.site.key = from.array<sizeof(seal::PublicKey)>();
  part.site.history = read_history(from, part.site.key);
  part.bundle = from.array<sizeof(seal::Digest)>();
  part.whole = {from.number(), from.number(), from.number()};
  part.number = from.number_of<std::uint32_t>();
  part.parts = from.number_of<std::uint32_t>();
  if (part.number == 0 || part.number > part.parts || part.parts > most_parts) Reader::refuse();
  const std::uint64_t count = from.number();
  if (count > from.left()) Reader::refuse();
  for (std::uint64_t i = 0; i < count; ++i) part.items.push_back(read_item(from));
  from.expect_end();
  return part;
}

std::uint64_t read_length(ByteView bytes) {
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < length_size; ++i) length |= std::uint64_t{bytes[i]} << (8 * i);
  return length;
}

/// Length, content, signature, zeros.
Bytes padded(const Bytes& content, const seal::Signature& signature) {
  Bytes bytes;
  for (std::size_t i = 0; i < length_size; ++i)
    bytes.push_back(static_cast<std::uint8_t>(std::uint64_t{content.size()} >> (8 * i)));
  append(bytes, content);
  append(bytes, signature);
  bytes.resize(std::max(least_size, std::bit_ceil(bytes.size())), 0);
  return bytes;
}

/// The content, of which the key that it names has signed every byte.
BundlePart read_padded(ByteView bytes) {
  constexpr std::size_t around = length_size + sizeof(seal::Signature);
  if (bytes.size() < least_size || !std::has_single_bit(bytes.size())) Reader::refuse();
  const std::uint64_t length = read_length(bytes);
  if (length > bytes.size() - around) Reader::refuse();
  const ByteView content = bytes.subspan(length_size, length), rest = bytes.subspan(length_size + length);
  seal::Signature signature{};
  std::copy_n(rest.begin(), signature.size(), signature.begin());
  const ByteView filling = rest.subspan(signature.size());
  const std::size_t right_size = std::max(least_size, std::bit_ceil(static_cast<std::size_t>(length) + around));
  if (bytes.size() != right_size ||
      std::any_of(filling.begin(), filling.end(), [](std::uint8_t byte) { return byte != 0; }))
    Reader::refuse();
  BundlePart part = decode_part(content);
  if (!seal::verifies(part.site.key, domain, content, signature)) Reader::refuse();
  return part;
}

bool begins_as_bundle(ByteView file) {
  const ByteView front = file.first(std::min(file.size(), magic.size()));
  return std::equal(front.begin(), front.end(), magic.begin());
}

/// What is inside has a size that only a few ends of a file can have.
bool is_cut(ByteView file) {
  constexpr std::size_t around = header_size + seal::box_overhead;
  return file.size() < around + least_size || !std::has_single_bit(file.size() - around);
}

}  // namespace

const char* word(Kind kind) {
  switch (kind) {
    case Kind::record:
      return "record";
    case Kind::event:
      return "event";
    case Kind::choices:
      return "choices";
  }
  return "";
}

seal::Digest Item::digest() const {
  Bytes all{static_cast<std::uint8_t>(kind)};
  append(all, bytes);
  return seal::digest(all);
}

Item item_of(const SignedRecord& record) { return signed_item(Kind::record, record, encode(record)); }
Item item_of(const SignedEvent& event) { return signed_item(Kind::event, event, encode(event)); }

Item item_of(const Choices& choices) {
  Writer into;
  into.raw(choices.registration);
  into.number(choices.trace.size());
  for (const run::Choice& choice : choices.trace) {
    into.text(choice.scene);
    into.text(choice.option);
    into.number(choice.milliseconds);
    into.number(choice.back_to ? std::uint64_t{*choice.back_to} + 1 : 0);
  }
  return {Kind::choices, into.bytes()};
}

SignedRecord record_in(const Item& item) {
  expect(item, Kind::record);
  Reader from(item.bytes);
  SignedRecord record{read_record(from), {}, {}};
  read_signature(from, record);
  return record;
}

SignedEvent event_in(const Item& item) {
  expect(item, Kind::event);
  constexpr std::size_t behind = sizeof(seal::KeyId) + sizeof(seal::Signature);
  if (item.bytes.size() < behind) Reader::refuse();
  const ByteView all(item.bytes);
  SignedEvent event{decode_event(all.first(all.size() - behind)), {}, {}};
  Reader from(all.last(behind));
  read_signature(from, event);
  return event;
}

Choices choices_in(const Item& item) {
  expect(item, Kind::choices);
  Reader from(item.bytes);
  Choices choices;
  choices.registration = from.array<16>();
  const std::uint64_t count = from.number();
  if (count > from.left()) Reader::refuse();
  for (std::uint64_t i = 0; i < count; ++i) {
    run::Choice choice;
    choice.scene = from.text();
    choice.option = from.text();
    choice.milliseconds = from.number_of<std::uint32_t>();
    if (const auto back = from.number_of<std::uint32_t>(); back != 0) choice.back_to = back - 1;
    choices.trace.push_back(std::move(choice));
  }
  from.expect_end();
  return choices;
}

Counts counts_of(const std::vector<Item>& items) {
  Counts counts;
  for (const Item& item : items) {
    if (item.kind == Kind::record) ++counts.records;
    if (item.kind == Kind::event) ++counts.events;
    if (item.kind == Kind::choices) ++counts.choices;
  }
  return counts;
}

std::vector<Bytes> bundle_parts(const std::vector<Item>& items, const SiteFile& site, const seal::SecretKey& key,
                                const seal::PublicKey& unit, std::size_t part_size) {
  const std::vector<std::size_t> ends = ends_of_parts(items, part_size);
  if (ends.size() > most_parts) throw Error(tr("This is more than a bundle can hold."), tr("Leave out --all."));
  BundlePart part{site, digest_of(items), counts_of(items), 0, static_cast<std::uint32_t>(ends.size()), {}};
  std::vector<Bytes> files;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    ++part.number;
    part.items.assign(items.begin() + static_cast<std::ptrdiff_t>(begin),
                      items.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
    const Bytes content = encode(part);
    Bytes file(magic.begin(), magic.end());
    file.push_back(form);
    append(file, seal::key_id(unit));
    append(file, seal::sealed_for(unit, padded(content, key.sign(domain, content)), key));
    if (file.size() > largest_part)
      throw Error(tr("Something in this bundle is too large to be sent."),
                  tr("Send the records without choices, and tell the training unit."));
    files.push_back(std::move(file));
  }
  return files;
}

bool is_bundle(ByteView file) {
  return file.size() > magic.size() && std::equal(magic.begin(), magic.end(), file.begin());
}

BundlePart open_part(ByteView file, const seal::SecretKey& unit) {
  const Message again = tr("Copy it again from where it comes; the other parts can be taken without it.");
  const Message cut = tr("This part of a bundle is cut short.");
  if (!begins_as_bundle(file) || file.size() > largest_part) throw Malformed(tr("This is not a part of a bundle."));
  if (file.size() < header_size) throw Malformed(cut, again);
  if (file[magic.size()] != form)
    throw Malformed(tr("This part of a bundle is of another format of Rollcall, which this one does not read."));
  const seal::KeyId mine = seal::key_id(unit.public_key());
  if (!std::equal(mine.begin(), mine.end(), file.begin() + magic.size() + 1))
    throw Error(tr("This part of a bundle was sealed for the key {key}, and this is the key {mine}.",
                   "key"_is = seal::hex(file.subspan(magic.size() + 1, sizeof(seal::KeyId))),
                   "mine"_is = seal::hex(mine)));
  if (is_cut(file)) throw Malformed(cut, again);
  const Message damaged = tr("This part of a bundle is damaged, or was altered.");
  const std::optional<Bytes> opened = seal::opened_by(unit, file.subspan(header_size));
  if (!opened) throw Malformed(damaged, again);
  try {
    return read_padded(*opened);
  } catch (const Malformed&) {
    throw Malformed(damaged, again);
  }
}

}  // namespace rollcall::record
