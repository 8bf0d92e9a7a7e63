#include "player/record/event.h"

#include <tuple>
#include <utility>

#include "player/record/bytes.h"

namespace rollcall::record {
namespace {

constexpr std::uint8_t form = 1;
constexpr std::int64_t longest_offset = 24 * 60;
constexpr std::uint64_t last_year = 9999;
constexpr std::string_view domain = "rollcall event 1";

/// What an event of this kind has, in the order in which it stands.
template <class Kind>
auto fields(Kind& what) {
  if constexpr (requires { what.reason; })
    return std::tie(what.registration, what.reason);
  else if constexpr (requires { what.other; })
    return std::tie(what.one, what.other);
  else if constexpr (requires { what.path; })
    return std::tie(what.staff_number, what.path, what.day);
  else if constexpr (requires { what.after; })
    return std::tie(what.before, what.after);
  else if constexpr (requires { what.months; })
    return std::tie(what.attempts, what.months, what.day);
  else
    return std::tie(what.staff_number);
}

void write(Writer& into, const std::string& text) { into.text(text); }
void write(Writer& into, const std::array<std::uint8_t, 16>& registration) { into.raw(registration); }
void write(Writer& into, std::uint32_t number) { into.number(number); }
void write(Writer& into, const Date& day) {
  into.number(static_cast<std::uint64_t>(day.year));
  into.byte(static_cast<std::uint8_t>(day.month));
  into.byte(static_cast<std::uint8_t>(day.day));
}

void read(Reader& from, std::string& text) { text = from.text(); }
void read(Reader& from, std::array<std::uint8_t, 16>& registration) { registration = from.array<16>(); }
void read(Reader& from, std::uint32_t& number) { number = from.number_of<std::uint32_t>(); }
void read(Reader& from, Date& day) {
  const std::uint64_t year = from.number();
  if (year > last_year) Reader::refuse();
  day = {static_cast<std::int64_t>(year), from.byte(), from.byte()};
  if (!exists(day)) Reader::refuse();
}

/// Nobody's number is linked with itself or corrected to itself, and a pair has one order.
template <class Kind>
bool is_possible(const Kind& what) {
  if constexpr (requires { what.other; })
    return what.one < what.other;
  else if constexpr (requires { what.after; })
    return what.before != what.after;
  else
    return true;
}

template <std::size_t kind = 0>
What read_what(Reader& from, std::size_t wanted) {
  if constexpr (kind == std::variant_size_v<What>) {
    Reader::refuse();
  } else {
    if (kind != wanted) return read_what<kind + 1>(from, wanted);
    std::variant_alternative_t<kind, What> what;
    std::apply([&](auto&... field) { (read(from, field), ...); }, fields(what));
    if (!is_possible(what)) Reader::refuse();
    return what;
  }
}

/// An event has one spelling, so what was signed can be made from it again.
Bytes message(const Event& event, const seal::KeyId& site) {
  Bytes bytes = encode(event);
  bytes.insert(bytes.end(), site.begin(), site.end());
  return bytes;
}

template <class Pair>
Pair in_order(std::string one, std::string other) {
  if (other < one) std::swap(one, other);
  return {std::move(one), std::move(other)};
}

}  // namespace

Bytes encode(const Event& event) {
  Writer into;
  into.byte(form);
  into.number(event.number);
  into.raw(event.previous);
  into.number(event.records);
  into.signed_number(event.noted);
  into.signed_number(event.offset);
  into.byte(static_cast<std::uint8_t>(event.what.index()));
  std::visit(
      [&](const auto& what) { std::apply([&](const auto&... field) { (write(into, field), ...); }, fields(what)); },
      event.what);
  return into.bytes();
}

Event decode_event(ByteView bytes) {
  Reader from(bytes);
  if (from.byte() != form) Reader::refuse();
  Event event;
  event.number = from.number();
  event.previous = from.array<32>();
  event.records = from.number();
  event.noted = from.signed_number();
  const std::int64_t offset = from.signed_number();
  if (offset < -longest_offset || offset > longest_offset) Reader::refuse();
  event.offset = static_cast<std::int16_t>(offset);
  event.what = read_what(from, from.byte());
  from.expect_end();
  return event;
}

seal::Digest digest(const Event& event) { return seal::digest(encode(event)); }

SignedEvent sign(const Event& event, const seal::SecretKey& site) {
  SignedEvent made{event, seal::key_id(site.public_key()), {}};
  made.signature = site.sign(domain, message(event, made.site));
  return made;
}

bool is_signed_by(const SignedEvent& event, const seal::PublicKey& site) {
  return seal::key_id(site) == event.site && seal::verifies(site, domain, message(event, event.site), event.signature);
}

Linked linked(std::string one, std::string other) { return in_order<Linked>(std::move(one), std::move(other)); }
Unlinked unlinked(std::string one, std::string other) { return in_order<Unlinked>(std::move(one), std::move(other)); }

}  // namespace rollcall::record
