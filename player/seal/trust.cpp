#include "player/seal/trust.h"

#include <algorithm>
#include <cassert>

#include "player/bytes.h"
#include "player/module_id.h"
#include "player/seal/hash.h"
#include "player/utf8.h"
#include "player/whole_number.h"

namespace rollcall::seal {
namespace {

constexpr std::string_view domain = "rollcall trust 1";
constexpr std::string_view first_line = "rollcall-trust 1";
constexpr std::size_t largest_list = 1u << 20;
constexpr std::size_t longest_name = 200;
constexpr std::string_view wants_records = "records", wants_choices = "choices";

Message fresh_copy() { return tr("Ask the national training unit for a fresh copy of the trust list."); }

bool is_name(std::string_view text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return !text.empty() && text.size() <= longest_name && !text.starts_with(' ') && !text.ends_with(' ') &&
         is_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

/// Reads the list from the first line to the last; each step throws with the number of the line it stands on.
class Parser {
 public:
  explicit Parser(std::string_view text) : x_text(text) {}

  TrustList parse() {
    next_line();
    check_first_line();
    next_line();
    x_list.root = key(after("root"));
    next_line();
    x_list.sequence = number(after("sequence"));
    next_line();
    if (starts("unit")) {
      add_unit(after("unit"));
      next_line();
    }
    for (; starts("publisher"); next_line()) add_publisher(after("publisher"));
    for (; starts("minimum"); next_line()) add_minimum(after("minimum"));
    for (; starts("revoked"); next_line()) add_revoked(after("revoked"));
    check_signature();
    return std::move(x_list);
  }

 private:
  [[noreturn]] static void fail(Message problem, Message hint = fresh_copy()) {
    throw Error(std::move(problem), std::move(hint));
  }
  /// Which one is read.
  NamedValue<"line"> line() const { return "line"_is = x_number; }

  void next_line() {
    ++x_number;
    x_start = x_next;
    if (x_start == x_text.size())
      fail(tr("Line {line} of the trust list is missing: the list is not complete.", line()));
    const std::size_t end = x_text.find('\n', x_start);
    if (end == std::string_view::npos)
      fail(tr("Line {line} of the trust list does not end: the list is not complete.", line()));
    x_line = x_text.substr(x_start, end - x_start);
    x_next = end + 1;
    if (x_line.ends_with('\r')) {
      fail(tr("Line {line} of the trust list ends as Windows ends lines, so the list was changed by an editor or by "
              "e-mail.",
              line()),
           tr("Ask the national training unit for the list as a file, and copy it without opening it."));
    }
  }

  void check_first_line() const {
    if (x_line == first_line) return;
    if (x_line.starts_with("rollcall-trust ")) {
      fail(tr("Line {line} of the trust list says that the list is of a kind this player does not know.", line()),
           tr("Install the newest Rollcall, then try again."));
    }
    fail(tr("Line {line} of the trust list is not \"rollcall-trust 1\", so this is not a trust list.", line()));
  }

  bool starts(std::string_view word) const {
    return x_line.size() > word.size() && x_line.starts_with(word) && x_line[word.size()] == ' ';
  }

  std::string_view after(std::string_view word) const {
    if (!starts(word))
      fail(tr("Line {line} of the trust list should begin with \"{word} \".", line(), "word"_is = word));
    return x_line.substr(word.size() + 1);
  }

  PublicKey key(std::string_view text) const {
    const auto parsed = parse_hex<32>(text);
    if (!parsed) fail(tr("Line {line} of the trust list should have a key of 64 characters from 0-9 and a-f.", line()));
    if (!is_usable(*parsed)) fail(tr("Line {line} of the trust list has a key that cannot be one.", line()));
    return *parsed;
  }

  std::uint64_t number(std::string_view text) const {
    const auto value = whole_number<std::uint64_t>(text);
    if (!value || (text.size() > 1 && text[0] == '0'))
      fail(tr("Line {line} of the trust list should end with a whole number.", line()));
    return *value;
  }

  std::pair<std::string_view, std::string_view> words(std::string_view text) const {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) fail(tr("Line {line} of the trust list has a word too few.", line()));
    return {text.substr(0, space), text.substr(space + 1)};
  }

  void add_unit(std::string_view text) {
    const auto [key_text, wanted] = words(text);
    if (wanted != wants_records && wanted != wants_choices)
      fail(tr("Line {line} of the trust list should end with \"records\" or \"choices\".", line()));
    x_list.unit = {key(key_text), wanted == wants_choices};
  }

  void add_publisher(std::string_view text) {
    const auto [key_text, rest] = words(text);
    const PublicKey publisher = key(key_text);
    const auto [prefix, name] = words(rest);
    if (prefix != "*" && !is_module_id(prefix)) {
      fail(
          tr("Line {line} of the trust list should have the beginning of module ids (letters a-z, digits, '-'), or * "
             "for all, after the key.",
             line()));
    }
    if (!is_name(name))
      fail(tr("Line {line} of the trust list should end with the name of the publisher, in at most 200 bytes of UTF-8.",
              line()));
    for (const TrustList::Publisher& other : x_list.publishers) {
      if (other.key == publisher && other.prefix == prefix)
        fail(tr("Line {line} of the trust list names a publisher that was named before.", line()));
    }
    x_list.publishers.push_back({publisher, std::string(prefix), std::string(name)});
  }

  void add_minimum(std::string_view text) {
    const auto [module, release] = words(text);
    if (!is_module_id(module))
      fail(tr("Line {line} of the trust list should have a module id (letters a-z, digits, '-') after \"minimum\".",
              line()));
    for (const TrustList::Minimum& other : x_list.minimums) {
      if (other.module == module)
        fail(tr("Line {line} of the trust list names a module that was named before.", line()));
    }
    x_list.minimums.push_back({std::string(module), number(release)});
  }

  void add_revoked(std::string_view text) {
    const PublicKey revoked = key(text);
    if (std::find(x_list.revoked.begin(), x_list.revoked.end(), revoked) != x_list.revoked.end()) {
      fail(tr("Line {line} of the trust list names a key that was named before.", line()));
    }
    x_list.revoked.push_back(revoked);
  }

  void check_signature() const {
    const auto signature = parse_hex<64>(after("signature"));
    if (!signature)
      fail(tr("Line {line} of the trust list should have a signature of 128 characters from 0-9 and a-f.", line()));
    if (x_next != x_text.size())
      fail(tr("Line {line} of the trust list is the signature, and nothing may follow it.", line()));
    if (!verifies(x_list.root, domain, as_bytes(x_text.substr(0, x_start)), *signature)) {
      fail(tr("Line {line} of the trust list is not a signature by the root of the list: the list was altered.",
              line()));
    }
  }

  std::string_view x_text;
  std::string_view x_line;
  std::size_t x_start = 0;
  std::size_t x_next = 0;
  std::size_t x_number = 0;
  TrustList x_list;
};

}  // namespace

std::string format(const TrustList& list, const SecretKey& root) {
  assert(root.public_key() == list.root);
  std::string text = std::string(first_line) + "\nroot " + hex(list.root) + "\n";
  text += "sequence " + std::to_string(list.sequence) + "\n";
  if (list.unit)
    text += "unit " + hex(list.unit->key) + " " +
            std::string(list.unit->wants_choices ? wants_choices : wants_records) + "\n";
  for (const TrustList::Publisher& publisher : list.publishers) {
    text += "publisher " + hex(publisher.key) + " " + publisher.prefix + " " + publisher.name + "\n";
  }
  for (const TrustList::Minimum& minimum : list.minimums) {
    text += "minimum " + minimum.module + " " + std::to_string(minimum.release) + "\n";
  }
  for (const PublicKey& key : list.revoked) text += "revoked " + hex(key) + "\n";
  text += "signature " + hex(root.sign(domain, as_bytes(text))) + "\n";
  parse_trust(text);
  return text;
}

TrustList parse_trust(std::string_view text) {
  if (text.size() > largest_list) {
    throw Error(tr("The trust list is larger than 1 MiB, so it is not one."), fresh_copy());
  }
  return Parser(text).parse();
}

const TrustList::Publisher* publisher_of(const TrustList& list, const KeyId& signer) {
  const auto known = std::find_if(list.publishers.begin(), list.publishers.end(),
                                  [&](const TrustList::Publisher& one) { return key_id(one.key) == signer; });
  return known == list.publishers.end() ? nullptr : &*known;
}

}  // namespace rollcall::seal
