#include "player/ui/library_panel.h"

#include "player/ui/path_section.h"

namespace rollcall::ui {
namespace {

using Status = ModuleCard::Status;

void draw_facts(const ModuleCard& module, Frame& frame) {
  const Frame::Row row(frame);
  switch (module.status) {
    case Status::fresh:
      frame.pill(frame.words(tr("New")), Frame::Strength::quiet);
      break;
    case Status::begun:
      frame.pill(frame.words(tr("Begun")), Frame::Strength::strong);
      break;
    case Status::completed:
      frame.pill(frame.words(tr("Completed")), Frame::Strength::quiet);
      break;
    case Status::refused:
      frame.pill(frame.words(tr("Cannot be used")), Frame::Strength::quiet);
      break;
  }
  if (module.just_added) frame.pill(frame.words(tr("Just added")), Frame::Strength::strong);
  if (module.minutes == 0) return;
  frame.paragraph(frame.words(trn("{n} minute", "{n} minutes", static_cast<std::uint64_t>(module.minutes))),
                  Type::small, Tone::soft);
}

std::optional<Action> draw_buttons(const ModuleCard& module, bool first, Frame& frame) {
  const Frame::Row row(frame);
  const bool done = module.status == Status::completed;
  const std::string label = frame.words(done                             ? tr("Do it again")
                                        : module.status == Status::begun ? tr("Continue")
                                                                         : tr("Start"));
  const Button::Kind kind = first && !done ? Button::Kind::primary : Button::Kind::secondary;
  std::optional<Action> action;
  if (frame.button("open " + module.module, label, {.kind = kind})) action = OpenModule{module.module};
  if (module.status == Status::begun && module.variants &&
      frame.button("variants " + module.module, frame.words(tr("Another form"))))
    action = ShowVariants{module.module};
  if (done && frame.button("review " + module.module, frame.words(tr("See the debrief"))))
    action = ReviewModule{module.module};
  return action;
}

}  // namespace

std::optional<Action> LibraryPanel::draw(const LibraryView& view, Frame& frame) {
  frame.at("library");
  std::optional<Action> action;
  frame.space(12);
  action = draw_paths(view.paths, frame);
  frame.heading(frame.words(tr("Modules")), Type::display);
  frame.space(24);
  if (view.modules.empty()) {
    const Frame::Card card(frame);
    frame.paragraph(frame.words(tr("There are no modules on this computer yet.")));
    frame.space(6);
    frame.paragraph(frame.words(tr("Ask your training unit for a stick with modules, and add them here.")), Type::body,
                    Tone::soft);
  }
  bool first = true;
  for (const ModuleCard& module : view.modules) {
    {
      const Frame::Card card(frame, Surface::card, 26);
      draw_facts(module, frame);
      frame.space(12);
      frame.heading(module.title, Type::title);
      frame.space(6);
      if (module.status == Status::refused) {
        frame.paragraph(module.problem, Type::body, Tone::soft);
        if (!module.hint.empty()) {
          frame.space(6);
          frame.paragraph(module.hint, Type::body, Tone::soft);
        }
      } else {
        frame.paragraph(module.summary, Type::body, Tone::soft);
        frame.space(20);
        if (auto wanted = draw_buttons(module, first, frame)) action = std::move(wanted);
        first = false;
      }
    }
    frame.space(20);
  }
  if (view.modules.empty()) frame.space(20);
  const Button add{.kind = view.modules.empty() ? Button::Kind::primary : Button::Kind::secondary, .icon = Icon::plus};
  if (frame.button("add modules", frame.words(tr("Add modules")), add)) action = ToArrivals{};
  return action;
}

}  // namespace rollcall::ui
