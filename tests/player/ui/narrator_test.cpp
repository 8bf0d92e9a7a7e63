#include "player/ui/narrator.h"

#include <doctest/doctest.h>

#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"
#include "tests/player/voice/room.h"

using namespace rollcall;
using ui::Key;
using ui::ReadAloud;

namespace {

constexpr const char* diligent = "read -r text; echo \"$text\" >> $here/texts; exec cat $here/speech.wav";
constexpr const char* hanging = "exec sleep 1000";

/// A person who listens.
struct Listener {
  explicit Listener(ReadAloud read_aloud, const char* script = diligent) : synthesizer(script) {
    narrator.observe(person.screens().root(), person.model);
    person.model.settings.read_aloud = read_aloud;
  }

  void show(ui::View view) {
    person.show(std::move(view));
    observe();
  }
  void observe() { narrator.observe(person.screens().root(), person.model); }
  bool answer(Key key) {
    ui::Event event;
    event.key = key;
    const bool is_for_the_voice = narrator.answer(event, person.screens().root(), person.model);
    if (!is_for_the_voice) person.key(key);
    observe();
    return is_for_the_voice;
  }
  /// Each sentence on a line, since the last call.
  std::string said() {
    room.listen_to_the_end();
    std::string texts = synthesizer.read("texts");
    test::write(synthesizer.file("texts"), "");
    return texts;
  }

  language::Words words;
  test::Synthesizer synthesizer;
  test::Headless person{words};
  test::Room room{synthesizer.program()};
  ui::Narrator narrator{room.voice, words};
};

std::size_t place(const std::string& text, std::string_view part) {
  const std::size_t found = text.find(part);
  REQUIRE_MESSAGE(found != std::string::npos, part << " is not in " << text);
  return found;
}

}  // namespace

TEST_CASE("nothing is read aloud unless it is wanted, and on its key the whole page is, in reading order") {
  Listener listener(ReadAloud::nothing);
  listener.show(test::sample_learners());
  listener.answer(Key::tab);
  CHECK(listener.said().empty());
  listener.show(test::sample_scene());
  CHECK(listener.answer(Key::f4));
  const std::string said = listener.said();
  CHECK(place(said, "What do you do?\n") < place(said, "Thank him"));
  CHECK(place(said, "Option\n1\n") < place(said, "Smaller text\nButton\n"));
}

TEST_CASE("what one goes to is read, with what it is") {
  Listener listener(ReadAloud::focus);
  listener.show(test::sample_learners());
  CHECK(listener.said().starts_with("Who is learning?\n"));
  listener.answer(Key::tab);
  listener.said();
  listener.answer(Key::tab);
  const std::string said = listener.said();
  CHECK(place(said, "Button\n") > 0);
  listener.observe();
  CHECK(listener.said().empty());
}

TEST_CASE("the page is read from where one has gone, and what the page itself gave the focus to does not count") {
  Listener listener(ReadAloud::nothing);
  listener.show(test::sample_passage());
  CHECK(listener.person.focused() == "Continue");
  listener.answer(Key::f4);
  CHECK_FALSE(listener.said().starts_with("Continue"));
  listener.answer(Key::tab);
  const std::string gone_to = listener.person.focused();
  listener.answer(Key::f4);
  CHECK(listener.said().starts_with(gone_to));
}

TEST_CASE("whole pages are read when they appear, if that is wanted") {
  Listener listener(ReadAloud::pages);
  listener.show(test::sample_scene());
  const std::string said = listener.said();
  CHECK(place(said, "What do you do?\n") < place(said, "Thank him"));
}

TEST_CASE("what is announced is read without being asked for") {
  Listener listener(ReadAloud::focus);
  listener.show(test::sample_question(0));
  listener.said();
  listener.show(test::sample_answered(0, test::some_answers().at(0)));
  std::string live;
  for (const access::Widget& widget : listener.person.screen().widgets()) {
    if (widget.live != access::Live::off && live.empty()) live = widget.name;
  }
  REQUIRE_FALSE(live.empty());
  place(listener.said(), live);
}

TEST_CASE("Escape stops the voice and does nothing else; when it is silent, Escape leaves") {
  Listener listener(ReadAloud::nothing, hanging);
  listener.show(test::sample_scene());
  listener.answer(Key::f4);
  CHECK(listener.room.voice.is_speaking());
  CHECK(listener.answer(Key::escape));
  CHECK_FALSE(listener.room.voice.is_speaking());
  CHECK_FALSE(listener.answer(Key::escape));
}

TEST_CASE("the key that reads also stops, and so does another page, and a setting") {
  Listener listener(ReadAloud::focus, hanging);
  listener.show(test::sample_scene());
  CHECK(listener.room.voice.is_speaking());
  listener.answer(Key::f4);
  CHECK_FALSE(listener.room.voice.is_speaking());
  listener.answer(Key::f4);
  CHECK(listener.room.voice.is_speaking());
  listener.person.model.settings.read_aloud = ReadAloud::nothing;
  listener.observe();
  CHECK_FALSE(listener.room.voice.is_speaking());
  listener.answer(Key::f4);
  CHECK(listener.room.voice.is_speaking());
  listener.show(test::sample_learners());
  CHECK_FALSE(listener.room.voice.is_speaking());
}

TEST_CASE("what is typed is not read back, and a PIN is never read") {
  Listener listener(ReadAloud::focus);
  listener.show(ui::LearnersView{});
  listener.answer(Key::enter);
  CHECK(listener.person.focused() == "Name");
  CHECK(listener.said().ends_with("Name\nText field\n"));
  listener.person.type("Amina");
  listener.observe();
  listener.answer(Key::tab);
  listener.answer(Key::tab);
  listener.said();
  listener.person.type("4712");
  listener.observe();
  CHECK(listener.said().empty());
  listener.person.key(Key::tab, true);
  listener.person.key(Key::tab, true);
  listener.narrator.observe(listener.person.screens().root(), listener.person.model);
  listener.said();
  listener.answer(Key::f4);
  const std::string page = listener.said();
  place(page, "Name\nText field\nAmina\n");
  CHECK(page.find("4712") == std::string::npos);
}

namespace {

void show_lines(Listener& listener, std::size_t shown) {
  listener.person.model.telling = ui::Telling{shown, 3};
  listener.person.screens().lay_out(listener.person.model);
  listener.observe();
}

}  // namespace

TEST_CASE("line by line each is read when it comes, and pages to their end with the last one") {
  for (const ReadAloud wanted : {ReadAloud::focus, ReadAloud::pages}) {
    Listener listener(wanted);
    listener.person.model.telling = ui::Telling{1, 3};
    listener.show(test::sample_scene());
    const std::string first = listener.said();
    CHECK(place(first, "Week one\n") < place(first, "Lorne stands by the sink.\n"));
    CHECK(first.find("That pipe") == std::string::npos);
    show_lines(listener, 2);
    CHECK(listener.said() ==
          "Lorne\nprisoner, 44, fraud\nThat pipe is leaking again, officer.\nYou're the first who noticed.\n");
    show_lines(listener, 3);
    const std::string last = listener.said();
    CHECK(last.starts_with("When do you finish tonight?\n"));
    CHECK((last.find("Thank him") != std::string::npos) == (wanted == ReadAloud::pages));
    CHECK(last.find("Smaller text") == std::string::npos);
    show_lines(listener, 3);
    CHECK(listener.said().empty());
  }
}

TEST_CASE("in a pause the voice is silent but for where one is") {
  Listener listener(ReadAloud::pages);
  listener.show(test::sample_scene());
  listener.said();
  listener.person.pause();
  listener.observe();
  CHECK(listener.said() == "Pause\nGo on\nButton\n");
}
