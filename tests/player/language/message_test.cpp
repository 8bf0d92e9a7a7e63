#include "player/message.h"

#include <doctest/doctest.h>

#include <concepts>
#include <filesystem>

#include "player/error.h"
#include "player/printable.h"

using namespace rollcall;

namespace {

// Nothing becomes a message, or an error, without a template.
static_assert(!std::convertible_to<const char*, Message>);
static_assert(!std::convertible_to<std::string, Message>);
static_assert(!std::convertible_to<std::string_view, Message>);
static_assert(!std::constructible_from<Message, const char*>);
static_assert(!std::constructible_from<Message, std::string>);
static_assert(!std::constructible_from<Error, const char*>);
static_assert(!std::constructible_from<Error, std::string>);
static_assert(!std::constructible_from<Error, Message, const char*>);
// An English word is no value, and neither is a truth.
template <class Value>
concept FitsAPlace = requires(NamedPlace<"x"> place, Value value) {
  place = value;
};
static_assert(FitsAPlace<std::string> && FitsAPlace<int> && FitsAPlace<std::filesystem::path>);
static_assert(!FitsAPlace<const char*> && !FitsAPlace<bool> && !FitsAPlace<char>);

/// What the compiler is told of a template; empty if it is one.
constexpr std::string_view fault(std::string_view pattern, std::initializer_list<std::string_view> names,
                                 std::string_view may_lack = {}) {
  try {
    require_places(pattern, names, may_lack);
  } catch (const char* told) {
    return told;
  }
  return "";
}

}  // namespace

TEST_CASE("a template has a place for each value, and a value for each place") {
  CHECK(fault("Library", {}) == "");
  CHECK(fault("{a} of {b}; {a}!", {"b", "a"}) == "");
  CHECK(fault("{a} of {b}", {"a"}) == "a place has no value");
  CHECK(fault("{a}", {"a", "b"}) == "a value has no place");
  CHECK(fault("", {}) == "a template says nothing");
  for (const char* brace : {"{a", "a}", "{}", "{a}}"}) CHECK(fault(brace, {"a"}) == "a brace stands alone");
  CHECK(fault("one step", {"n"}, "n") == "");
  CHECK(fault("one {what}", {"n", "what"}, "n") == "");
  CHECK(fault("one step", {"n", "what"}, "n") == "a value has no place");
}

TEST_CASE("values are numbers, texts from outside, files and other messages") {
  const Message message =
      tr("{number} {text} {file} {word}", "number"_is = std::uint8_t{7}, "text"_is = std::string_view("x"),
         "file"_is = std::filesystem::path("a/b"), "word"_is = tr("Library"));
  CHECK(message.text() == "7 x a/b Library");
  CHECK(trn("{n} step", "{n} steps", 1).text() == "1 step");
  CHECK(trn("{n} step", "{n} steps", 0).text() == "0 steps");
  CHECK(Message().empty());
  CHECK(Message(tr_noop("Library")).text() == "Library");
}

TEST_CASE("what is said reaches nobody's terminal as a command") {
  const std::string foreign = "a\x1b[2J\nb\r\t\x7f\u009b8m\u202e\u2028\u200f\xff";
  const std::string shown = "a\\u001b[2J\\nb\\r\\t\\u007f\\u009b8m\\u202e\\u2028\\u200f\\xff";
  CHECK(printable(foreign) == shown);
  CHECK(tr("'{name}'", "name"_is = foreign).text() == "'" + shown + "'");
  CHECK(Message::verbatim(foreign).text() == shown);
  CHECK(Message::isolated("x\n").text() == "\u2068x\\n\u2069");
  CHECK(Error(tr("{file} is not there.", "file"_is = foreign)).what() == shown + " is not there.");
}

TEST_CASE("a name shows what takes no room, and a text of several lines keeps it") {
  CHECK(printable("47\u200b11\u2060\ufeff\u00ad") == "47\\u200b11\\u2060\\ufeff\\u00ad");
  CHECK(printable("4711\U000e0001\U000e007f") == "4711\\U000e0001\\U000e007f");
  CHECK(printable("\u200c\u200d\U0001f46e") == "\u200c\u200d\U0001f46e");
  CHECK(printable_lines("Ver\u00adwahr\u200braum") == "Ver\u00adwahr\u200braum");
}

TEST_CASE("what can be shown stays as it is") {
  for (const std::string text : {"", "plain", "\"quoted\" \\ {braces}", "Қазақша", "العربية", "日本", "\u200d"}) {
    CHECK(printable(text) == text);
    CHECK(printable_lines(text) == text);
  }
  CHECK(printable(printable("\x1b")) == printable("\x1b"));
}

TEST_CASE("a text of several lines keeps its lines, its tabs and the marks of its direction") {
  CHECK(printable_lines("a\n\tb\u200f\x1b\u202e") == "a\n\tb\u200f\\u001b\\u202e");
}
