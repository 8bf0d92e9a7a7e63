#pragma once
#include <string>

namespace rollcall::source {

/// A small, complete module to start from, with this id: it passes every check without a warning. It names
/// the framework `framework`.
std::string module_template(const std::string& id);

}  // namespace rollcall::source
