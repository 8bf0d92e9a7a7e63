#include "player/record/path_words.h"

namespace rollcall::record {

Message path_line(const PathStep& on_path) {
  if (on_path.path.empty()) return {};
  return tr("{path} {version}, step {step}", "path"_is = on_path.path, "version"_is = on_path.version.text(),
            "step"_is = on_path.step);
}

Message path_sentence(const PathStep& on_path) {
  if (on_path.path.empty()) return {};
  const auto path = "path"_is = on_path.path;
  const auto version = "version"_is = on_path.version.text();
  const auto step = "step"_is = on_path.step;
  if (on_path.rule.empty()) return tr("It is the step {step} of the path {path} {version}.", step, path, version);
  return tr("It is the step {step} of the path {path} {version}, and counts by the rule \"{rule}\".", step, path,
            version, "rule"_is = on_path.rule);
}

}  // namespace rollcall::record
