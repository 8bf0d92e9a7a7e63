#include "player/voice/reading.h"

#include <doctest/doctest.h>

using namespace rollcall;
using access::Role;
using Pieces = std::vector<voice::Piece>;

namespace {

access::Widget widget(Role role, std::string name, std::string state = {}, std::string id = {}) {
  access::Widget made;
  made.id = std::move(id);
  made.role = role;
  made.name = std::move(name);
  made.state = std::move(state);
  return made;
}

struct Page {
  Page() {
    screen.add(widget(Role::heading, "The leak"));
    screen.add(widget(Role::picture, "A landing with open cell doors"));
    screen.add(widget(Role::text, "That pipe is leaking again."));
    screen.add(widget(Role::meter, "Trust", "high"));
    screen.add(widget(Role::option, "Thank him", "1", "option 0"));
    screen.add(widget(Role::field, "Name", "Amina", "name"));
    access::Widget button = widget(Role::button, "Continue", {}, "continue");
    button.enabled = false;
    screen.add(button);
  }
  voice::Shown shown() const { return {screen, language, words}; }

  access::Screen screen;
  std::string language = "en";
  language::Words words;
};

}  // namespace

TEST_CASE("a page is read in reading order, with what each thing is and how it stands") {
  const Page page;
  CHECK(voice::read_page(page.shown(), {}) == Pieces{{"The leak", "en"},
                                                     {"A landing with open cell doors", "en"},
                                                     {"Picture", "en"},
                                                     {"That pipe is leaking again.", "en"},
                                                     {"Trust", "en"},
                                                     {"high", "en"},
                                                     {"Thank him", "en"},
                                                     {"Option", "en"},
                                                     {"1", "en"},
                                                     {"Name", "en"},
                                                     {"Text field", "en"},
                                                     {"Amina", "en"},
                                                     {"Continue", "en"},
                                                     {"Button", "en"},
                                                     {"Not available now", "en"}});
}

TEST_CASE("what is wrong with what stands in a field is read too") {
  const Page page;
  access::Widget field = widget(Role::field, "Staff number", "104", "number");
  field.error = "Somebody else has this number.";
  CHECK(voice::describe(field, page.shown()) ==
        Pieces{{"Staff number", "en"}, {"Text field", "en"}, {"104", "en"}, {"Somebody else has this number.", "en"}});
}

TEST_CASE("a page is read from a widget on, and from its top if that is gone") {
  const Page page;
  CHECK(voice::read_page(page.shown(), "name").front().text == "Name");
  CHECK(voice::read_page(page.shown(), "gone").front().text == "The leak");
}

TEST_CASE("one hears where one is by the first heading") {
  const Page page;
  CHECK(voice::read_heading(page.shown()) == Pieces{{"The leak", "en"}});
  const access::Screen empty;
  CHECK(voice::read_heading({empty, page.language, page.words}).empty());
}

TEST_CASE("words are in the language of the page, or of the program where they are plainly written in its script") {
  Page page;
  page.language = "ar";
  page.screen.add(widget(Role::text, "شكراً"));
  const Pieces pieces = voice::read_page(page.shown(), {});
  CHECK(pieces.front() == voice::Piece{"The leak", "en"});
  CHECK(pieces.back() == voice::Piece{"شكراً", "ar"});
}

TEST_CASE("an announcement is its words and its state") {
  const Page page;
  CHECK(voice::announce({"Time left", "5 s", access::Live::polite}, page.shown()) ==
        Pieces{{"Time left", "en"}, {"5 s", "en"}});
}
