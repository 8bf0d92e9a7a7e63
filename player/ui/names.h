#pragma once

namespace rollcall::gui {}
namespace rollcall::story {}

/// The panels speak in the words of the toolkit that they stand on and of the story that they show.
namespace rollcall::ui {
using namespace gui;
using namespace story;
}  // namespace rollcall::ui
