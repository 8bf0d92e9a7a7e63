#include "authoring/source/id_path.h"

#include <algorithm>

#include "authoring/source/scalars.h"

namespace rollcall::source {
namespace {

/// Takes what stands before the next '.' off the text.
std::string_view take_segment(std::string_view& text) {
  const auto end = text.find('.');
  const std::string_view segment = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return segment;
}

}  // namespace

IdPath IdPath::operator/(Step step) const {
  IdPath longer = *this;
  longer.x_steps.push_back(std::move(step));
  return longer;
}

std::optional<IdPath> IdPath::parse(std::string_view text) {
  IdPath path;
  if (text.ends_with('.')) return std::nullopt;
  while (!text.empty()) {
    const auto key = find_key(take_segment(text));
    if (!key) return std::nullopt;
    Step& step = path.x_steps.emplace_back(*key);
    if (!has_ids(*key) || text.empty()) continue;
    step.id = take_segment(text);
    if (!is_id(step.id, '_')) return std::nullopt;
  }
  return path;
}

std::string IdPath::text() const {
  std::string result;
  for (const Step& step : x_steps) {
    if (!result.empty()) result += '.';
    result += word(step.key);
    if (!step.id.empty()) (result += '.') += step.id;
  }
  return result;
}

const std::string* IdPath::entry_of(Key list) const {
  const bool is_entry = x_steps.size() == 1 && x_steps[0].key == list && !x_steps[0].id.empty();
  return is_entry ? &x_steps[0].id : nullptr;
}

bool IdPath::ends_with(std::initializer_list<Key> keys) const {
  return keys.size() <= x_steps.size() &&
         std::equal(keys.begin(), keys.end(), x_steps.end() - static_cast<std::ptrdiff_t>(keys.size()),
                    [](Key key, const Step& step) { return step.key == key && step.id.empty(); });
}

}  // namespace rollcall::source

std::size_t std::hash<rollcall::source::IdPath>::operator()(const rollcall::source::IdPath& path) const noexcept {
  std::size_t sum = 0;
  for (const auto& step : path.steps()) {
    sum = sum * 31 + static_cast<std::size_t>(step.key);
    sum = sum * 31 + std::hash<std::string>()(step.id);
  }
  return sum;
}
