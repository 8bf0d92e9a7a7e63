#include "player/record/statement_reader.h"

#include <cstddef>
#include <utility>

#include "player/record/bytes.h"
#include "player/record/excerpt.h"

namespace rollcall::record {
namespace {

/// More than any statement, with what receivers add to it. What compares or shows a value calls itself for each level.
constexpr std::size_t deepest = 32;
/// A name is looked for among those before it, one by one.
constexpr std::size_t most_names = 100;
constexpr std::size_t most_values = 10'000;

Message ask_again() { return tr("Ask for the file again as Rollcall wrote it."); }

[[noreturn]] void refuse_too_much() {
  throw Malformed(tr("The file holds more in one place than any that Rollcall writes."), ask_again());
}

/// A value in the making.
class Tree {
 public:
  bool is_empty() const { return x_values == 0; }
  /// How many objects and arrays are not at their end.
  std::size_t depth() const { return x_open.size(); }
  const Json& value() const { return x_value; }

  void add(Json value) { place() = std::move(value); }

  void open(Json empty) {
    if (depth() == deepest)
      throw Malformed(tr("The file is nested deeper than any that Rollcall writes."), ask_again());
    Json& at = place();
    at = std::move(empty);
    x_open.push_back(&at);
  }

  void close() { x_open.pop_back(); }

  /// Of the value that comes next.
  void name(const std::string& text) {
    Json& object = *x_open.back();
    if (object.contains(text))
      throw Malformed(tr("The file has the name \"{name}\" twice in one place.", "name"_is = excerpt(text)),
                      ask_again());
    if (object.size() == most_names) refuse_too_much();
    x_named = &object[text];
  }

 private:
  /// Where the next value goes. While something stands in `x_open`, nothing is added to what is around it.
  Json& place() {
    if (++x_values > most_values) refuse_too_much();
    if (x_open.empty()) return x_value;
    Json& around = *x_open.back();
    return around.is_array() ? around.emplace_back(nullptr) : *x_named;
  }

  Json x_value;
  std::vector<Json*> x_open;
  Json* x_named = nullptr;
  std::size_t x_values = 0;
};

/// Takes the file as the parser finds it.
class StatementReader final : public nlohmann::json_sax<Json> {
 public:
  explicit StatementReader(const std::function<void(const Json&)>& take) : x_take(take) {}

  /// After the last bracket.
  std::vector<std::string> finish() {
    std::vector<std::string> beside;
    if (!x_has_list) x_take(x_around.value());
    if (!x_has_list || !x_around.value().is_object()) return beside;
    for (const auto& [name, value] : x_around.value().items()) {
      if (name != "statements" && name != "more") beside.push_back(name);
    }
    return beside;
  }

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(Json::number_integer_t value) override { return add(value); }
  bool number_unsigned(Json::number_unsigned_t value) override { return add(value); }
  bool number_float(Json::number_float_t value, const std::string&) override { return add(value); }
  bool string(std::string& value) override { return add(std::move(value)); }
  bool binary(Json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override {
    if (!begins_list()) return open(Json::array());
    x_has_list = x_is_in_list = true;
    return true;
  }
  bool end_array() override {
    if (!x_is_in_list || x_statement.depth() > 0) return close();
    x_is_in_list = false;
    return true;
  }
  bool key(std::string& name) override {
    at().name(name);
    x_is_list_next = !x_is_in_list && x_around.depth() == 1 && name == "statements";
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  Tree& at() { return x_is_in_list ? x_statement : x_around; }

  /// The whole file, or what is called "statements" in it.
  bool begins_list() const { return !x_is_in_list && (x_around.is_empty() || x_is_list_next); }

  bool add(Json value) {
    at().add(std::move(value));
    return go_on();
  }
  bool open(Json empty) {
    at().open(std::move(empty));
    return go_on();
  }
  bool close() {
    at().close();
    return go_on();
  }

  bool go_on() {
    x_is_list_next = false;
    if (!x_is_in_list || x_statement.depth() > 0) return true;
    x_take(x_statement.value());
    x_statement = Tree();
    return true;
  }

  const std::function<void(const Json&)>& x_take;
  Tree x_around, x_statement;
  bool x_has_list = false, x_is_in_list = false, x_is_list_next = false;
};

}  // namespace

std::vector<std::string> read_statements(std::string_view bytes, const std::function<void(const Json&)>& take) {
  StatementReader reader(take);
  if (!Json::sax_parse(bytes.begin(), bytes.end(), &reader))
    throw Malformed(tr("The file looks like xAPI statements, but it is damaged."), ask_again());
  return reader.finish();
}

}  // namespace rollcall::record
