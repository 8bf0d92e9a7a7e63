#include "player/atspi/tree.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/player/atspi/shown.h"

using namespace rollcall;
using test::button;
using test::frame;

namespace {

/// A screen reader without a bus: it asks ATK, and hears what ATK is told.
struct Reader {
  void show(const std::vector<access::Widget>& widgets, std::uint64_t page = 1, std::string focus = {}) {
    atspi::Shown shown = frame(page, widgets);
    shown.focus = std::move(focus);
    tree.show(shown);
  }
  AtkObject* window() { return atspi::node_of(tree.root()).children[0].get(); }
  atspi::Object child(int place) { return atspi::Object(atk_object_ref_accessible_child(window(), place)); }
  int count() { return atk_object_get_n_accessible_children(window()); }
  std::vector<std::string> names() {
    std::vector<std::string> all;
    for (int i = 0; i < count(); ++i) all.emplace_back(atk_object_get_name(child(i).get()));
    return all;
  }
  static bool is(const atspi::Object& object, AtkStateType state) {
    AtkStateSet* set = atk_object_ref_state_set(object.get());
    const bool holds = atk_state_set_contains_state(set, state) != 0;
    g_object_unref(set);
    return holds;
  }
  /// "focused 1" and the like, from now on.
  void listen(const atspi::Object& object) {
    g_signal_connect_data(object.get(), "state-change", reinterpret_cast<GCallback>(hear_state), &heard, nullptr,
                          GConnectFlags{});
    if (ATK_IS_TEXT(object.get())) {
      g_signal_connect_data(object.get(), "text-insert", reinterpret_cast<GCallback>(hear_text<'+'>), &heard, nullptr,
                            GConnectFlags{});
      g_signal_connect_data(object.get(), "text-remove", reinterpret_cast<GCallback>(hear_text<'-'>), &heard, nullptr,
                            GConnectFlags{});
    }
  }
  static void hear_state(AtkObject*, const gchar* name, gboolean holds, std::vector<std::string>* heard) noexcept {
    heard->push_back(name + std::string(holds ? " 1" : " 0"));
  }
  template <char sign>
  static void hear_text(AtkObject*, gint at, gint, const gchar* text, std::vector<std::string>* heard) noexcept {
    heard->push_back(sign + std::to_string(at) + text);
  }

  std::vector<access::Request> asked;
  std::vector<std::string> heard;
  atspi::Tree tree{[this](access::Request request) { asked.push_back(std::move(request)); }};
};

std::string text_of(const atspi::Object& object) {
  gchar* text = atk_text_get_text(reinterpret_cast<AtkText*>(object.get()), 0, -1);
  std::string copy = text;
  g_free(text);
  return copy;
}

template <class Interface>
Interface* as(const atspi::Object& object) {
  return reinterpret_cast<Interface*>(object.get());
}

}  // namespace

TEST_CASE("a screen reader meets the page in reading order, with roles and states") {
  Reader reader;
  access::Widget picked = button("item 1", "Rope", access::Role::option);
  picked.checked = true;
  access::Widget closed = button("check", "Check my answer");
  closed.enabled = false;
  reader.show({test::text("The gate", access::Role::heading), test::text("It rains."), picked, closed}, 1, "item 1");
  CHECK(std::string(atk_object_get_name(reader.tree.root())) == "Rollcall");
  CHECK(std::string(atk_object_get_name(reader.window())) == "Small things");
  CHECK(reader.names() ==
        std::vector<std::string>{"The gate", "It rains.", "Rope", "Check my answer", "The gate\nIt rains."});
  CHECK(atk_object_get_role(reader.child(0).get()) == ATK_ROLE_HEADING);
  CHECK(atk_object_get_role(reader.child(1).get()) == ATK_ROLE_LABEL);
  CHECK(text_of(reader.child(1)) == "It rains.");
  CHECK(atk_object_get_role(reader.child(2).get()) == ATK_ROLE_CHECK_BOX);
  CHECK(Reader::is(reader.child(2), ATK_STATE_CHECKED));
  CHECK(Reader::is(reader.child(2), ATK_STATE_FOCUSED));
  CHECK_FALSE(Reader::is(reader.child(3), ATK_STATE_ENABLED));
  CHECK(atk_object_get_role(reader.child(4).get()) == ATK_ROLE_NOTIFICATION);
}

TEST_CASE("one of several is a radio button, and what opens something says whether it is open, each when it changes") {
  Reader reader;
  access::Widget light = button("light", "Light");
  access::Widget others = button("others", "The other choices");
  light.checked = false;
  others.expanded = false;
  reader.show({light, others});
  CHECK(atk_object_get_role(reader.child(0).get()) == ATK_ROLE_RADIO_BUTTON);
  CHECK(Reader::is(reader.child(1), ATK_STATE_EXPANDABLE));
  reader.listen(reader.child(0));
  reader.listen(reader.child(1));
  light.checked = true;
  others.expanded = true;
  reader.show({light, others});
  CHECK(reader.heard == std::vector<std::string>{"checked 1", "expanded 1"});
  others.enabled = false;
  others.visible = {};
  reader.heard.clear();
  reader.show({light, others});
  CHECK(reader.heard == std::vector<std::string>{"enabled 0", "sensitive 0", "showing 0"});
}

TEST_CASE("a widget keeps its object on the next page, and the focus stays on it without being told again") {
  Reader reader;
  reader.show({test::text("One"), button("leave", "Library")}, 1, "leave");
  const atspi::Object leave = reader.child(1);
  reader.listen(leave);
  reader.show({test::text("Two"), test::text("Three"), button("leave", "Back")}, 2, "leave");
  CHECK(reader.child(2).get() == leave.get());
  CHECK(std::string(atk_object_get_name(leave.get())) == "Back");
  CHECK(reader.heard.empty());
  reader.show({test::text("Two"), button("leave", "Back"), button("go", "Go")}, 2, "go");
  CHECK(reader.heard == std::vector<std::string>{"focused 0"});
}

TEST_CASE("who begins to listen later is told of the focus and the page, as if both were new") {
  Reader reader;
  const atspi::Shown page = frame(1, {test::text("The gate"), button("go", "Go")});
  reader.show(page.screen.widgets(), 1, "go");
  reader.listen(reader.child(1));
  reader.tree.introduce(page);
  CHECK(reader.heard == std::vector<std::string>{"focused 1"});
  CHECK(reader.names() == std::vector<std::string>{"The gate", "Go", "The gate"});
}

TEST_CASE("what has gone is defunct, forgets its words, and can do nothing") {
  Reader reader;
  reader.show({test::text("A secret"), button("go", "Go")});
  const atspi::Object secret = reader.child(0);
  const atspi::Object go = reader.child(1);
  const atspi::Object notification = reader.child(2);
  reader.listen(go);
  reader.show({}, 2);
  CHECK(reader.count() == 0);
  CHECK(reader.heard == std::vector<std::string>{"defunct 1"});
  for (const atspi::Object* gone : {&secret, &go, &notification}) {
    CHECK(std::string(atk_object_get_name(gone->get())).empty());
    CHECK(Reader::is(*gone, ATK_STATE_DEFUNCT));
    CHECK(atk_object_get_parent(gone->get()) == nullptr);
  }
  CHECK(text_of(secret).empty());
  CHECK_FALSE(atk_action_do_action(as<AtkAction>(go), 0));
  CHECK(reader.asked.empty());
}

TEST_CASE("objects outlive the tree as they outlive the page") {
  auto reader = std::make_unique<Reader>();
  reader->show({button("go", "Go")});
  const atspi::Object go = reader->child(0);
  reader.reset();
  CHECK(Reader::is(go, ATK_STATE_DEFUNCT));
  CHECK_FALSE(atk_component_grab_focus(as<AtkComponent>(go)));
}

TEST_CASE("a screen reader presses, focuses and scrolls, each by what stood on the screen") {
  Reader reader;
  access::Widget hidden = test::text("Far below");
  hidden.visible = {};
  reader.show({button("go", "Go"), hidden});
  CHECK(std::string(atk_action_get_name(as<AtkAction>(reader.child(0)), 0)) == "press");
  CHECK(atk_action_do_action(as<AtkAction>(reader.child(0)), 0));
  CHECK(atk_component_grab_focus(as<AtkComponent>(reader.child(0))));
  CHECK_FALSE(Reader::is(reader.child(1), ATK_STATE_SHOWING));
  CHECK(atk_component_scroll_to(as<AtkComponent>(reader.child(1)), ATK_SCROLL_ANYWHERE));
  REQUIRE(reader.asked.size() == 3);
  CHECK(reader.asked[0].action == access::Action::press);
  CHECK(reader.asked[0].widget.id == "go");
  CHECK(reader.asked[1].action == access::Action::focus);
  CHECK(reader.asked[2].action == access::Action::scroll_into_view);
  CHECK(reader.asked[2].widget.name == "Far below");
}

TEST_CASE("a field is read and written, also by two who do not wait for the frame between") {
  Reader reader;
  reader.show({test::field("Name", "Ami")});
  const atspi::Object name = reader.child(0);
  CHECK(text_of(name) == "Ami");
  gint at = 3;
  atk_editable_text_insert_text(as<AtkEditableText>(name), "n\u00e4", 2, &at);
  atk_editable_text_delete_text(as<AtkEditableText>(name), 0, 1);
  REQUIRE(reader.asked.size() == 2);
  CHECK(reader.asked[0].value == "Amin\u00e4");
  CHECK(reader.asked[1].value == "min\u00e4");
  CHECK(at == 5);
  reader.listen(name);
  access::Widget written = test::field("Name", "Amina");
  written.caret = 5;
  reader.show({written});
  CHECK(reader.heard == std::vector<std::string>{"+3na"});
  CHECK(atk_text_get_caret_offset(as<AtkText>(name)) == 5);
  CHECK(atk_text_set_caret_offset(as<AtkText>(name), 2));
  CHECK(reader.asked.back().action == access::Action::set_caret);
  CHECK(reader.asked.back().caret == 2);
}

TEST_CASE("what is selected in a field is read, and whether it has several lines and something is wrong") {
  Reader reader;
  access::Widget report = test::field("Report", "Lorne said so");
  report.caret = 5;
  reader.show({report});
  const atspi::Object object = reader.child(0);
  CHECK(atk_text_get_n_selections(as<AtkText>(object)) == 0);
  report.anchor = 10;
  report.several_lines = true;
  report.error = "Say who saw it.";
  reader.show({report});
  CHECK(atk_text_get_n_selections(as<AtkText>(object)) == 1);
  gint start = 0, end = 0;
  gchar* selected = atk_text_get_selection(as<AtkText>(object), 0, &start, &end);
  CHECK(std::string(selected) == " said");
  g_free(selected);
  CHECK(start == 5);
  CHECK(end == 10);
  AtkStateSet* states = atk_object_ref_state_set(object.get());
  CHECK(atk_state_set_contains_state(states, ATK_STATE_MULTI_LINE));
  CHECK(atk_state_set_contains_state(states, ATK_STATE_INVALID_ENTRY));
  CHECK_FALSE(atk_state_set_contains_state(states, ATK_STATE_SINGLE_LINE));
  g_object_unref(states);
}

TEST_CASE("of a PIN a screen reader hears how long it is, and nothing else") {
  Reader reader;
  access::Widget pin = test::field("PIN", "");
  pin.hidden = 3;
  reader.show({pin});
  CHECK(atk_object_get_role(reader.child(0).get()) == ATK_ROLE_PASSWORD_TEXT);
  CHECK(text_of(reader.child(0)) == "\u2022\u2022\u2022");
  gint at = 3;
  atk_editable_text_insert_text(as<AtkEditableText>(reader.child(0)), "4", 1, &at);
  CHECK(reader.asked.empty());
  atk_editable_text_set_text_contents(as<AtkEditableText>(reader.child(0)), "4711");
  REQUIRE(reader.asked.size() == 1);
  CHECK(reader.asked[0].value == "4711");
}

TEST_CASE("a meter is a number between two others, and words") {
  Reader reader;
  access::Widget trust = test::text("Trust", access::Role::meter);
  trust.state = "high";
  trust.amount = access::Amount{0, 6, 5};
  reader.show({trust});
  double value = 0;
  gchar* words = nullptr;
  atk_value_get_value_and_text(as<AtkValue>(reader.child(0)), &value, &words);
  CHECK(value == 5);
  CHECK(std::string(words) == "high");
  g_free(words);
  AtkRange* range = atk_value_get_range(as<AtkValue>(reader.child(0)));
  CHECK(atk_range_get_upper_limit(range) == 6);
  atk_range_free(range);
}

TEST_CASE("places are those of the window, and of the screen that it stands on") {
  Reader reader;
  reader.show({test::text("Here")});
  gint x = 0, y = 0, width = 0, height = 0;
  atk_component_get_extents(as<AtkComponent>(reader.child(0)), &x, &y, &width, &height, ATK_XY_WINDOW);
  CHECK(std::vector<gint>{x, y, width, height} == std::vector<gint>{10, 20, 100, 30});
  atk_component_get_extents(as<AtkComponent>(reader.child(0)), &x, &y, &width, &height, ATK_XY_SCREEN);
  CHECK(std::vector<gint>{x, y, width, height} == std::vector<gint>{110, 70, 100, 30});
  const atspi::Object found(
      atk_component_ref_accessible_at_point(reinterpret_cast<AtkComponent*>(reader.window()), 115, 75, ATK_XY_SCREEN));
  CHECK(found.get() == reader.child(0).get());
}

TEST_CASE("widgets that change places keep their objects") {
  Reader reader;
  reader.show({button("up 1", "First"), button("up 2", "Second")});
  const atspi::Object second = reader.child(1);
  reader.show({button("up 2", "Second"), button("up 1", "First")});
  CHECK(reader.names() == std::vector<std::string>{"Second", "First"});
  CHECK(reader.child(0).get() == second.get());
  CHECK(atk_object_get_index_in_parent(second.get()) == 0);
}

TEST_CASE("words that could not leave over the bus are mended") {
  Reader reader;
  reader.show(
      {test::text("a\xff"
                  "b")});
  CHECK(reader.names()[0] ==
        "a\ufffd"
        "b");
}
