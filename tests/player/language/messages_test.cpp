#include "player/language/messages.h"

#include <doctest/doctest.h>

using namespace rollcall;
using language::Messages;

namespace {

std::string refusal(std::string_view file) {
  try {
    Messages::parse(file, "en.txt");
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a text is found by its key, comments and empty lines aside") {
  const Messages words = Messages::parse("# words\n\nbar.library = Library\r\n  a.b=c = d", "en.txt");
  CHECK(words("bar.library") == "Library");
  CHECK(words("a.b") == "c = d");
  CHECK(words.keys() == std::vector<std::string>{"a.b", "bar.library"});
}

TEST_CASE("placeholders take their values, in any order and more than once") {
  const Messages words = Messages::parse("points = {earned} of {possible}; {earned}!", "en.txt");
  CHECK(words("points", {{"possible", "9"}, {"earned", "4"}}) == "4 of 9; 4!");
}

TEST_CASE("a value is not looked at for placeholders") {
  const Messages words = Messages::parse("hello = Hello {name}, {name}", "en.txt");
  CHECK(words("hello", {{"name", "{name}"}}) == "Hello {name}, {name}");
}

TEST_CASE("a placeholder without a value, and an open brace, stay as they are") {
  const Messages words = Messages::parse("a = {nobody} {left", "en.txt");
  CHECK(words("a") == "{nobody} {left");
}

TEST_CASE("a missing key shows itself") {
  CHECK(Messages()("scene.gone") == "scene.gone");
  CHECK_FALSE(Messages().has("scene.gone"));
}

TEST_CASE("a damaged file is refused with the line") {
  CHECK(refusal("a = b\nno equals") == "en.txt:2: there is no '=' on this line");
  CHECK(refusal(" = b") == "en.txt:1: the key or the text is empty");
  CHECK(refusal("a =") == "en.txt:1: the key or the text is empty");
  CHECK(refusal("a = b\n\na = c") == "en.txt:3: 'a' is there twice");
}
