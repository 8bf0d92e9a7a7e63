#include "player/ui/about.h"

#include <string>

#include "player/version.h"

namespace rollcall::ui {
namespace {

std::string version() {
  return std::to_string(version_major) + "." + std::to_string(version_minor) + "." + std::to_string(version_patch);
}

void draw_label(const Message& label, Frame& frame) {
  frame.space(18);
  frame.paragraph(frame.words(label), Type::label, Tone::accent);
}

void draw_line(const Message& line, Frame& frame) {
  frame.space(6);
  frame.paragraph(frame.words(line));
}

Message line_about(const ProgramLanguage& language) {
  const Message name = Message::isolated(language.choice.name);
  if (language.is_original) return tr("Rollcall was written in {language}.", "language"_is = name);
  if (language.reviewer.empty())
    return tr("Its words in {language} are a draft by machine, until a native reader has signed them.",
              "language"_is = name);
  return tr("Its words in {language} were read and signed by {reader}.", "language"_is = name,
            "reader"_is = Message::isolated(language.reviewer));
}

}  // namespace

void draw_about(const Model& model, Frame& frame) {
  const Frame::Card card(frame, Surface::card, 26);
  frame.heading(frame.words(tr("About Rollcall")), Type::subtitle);
  draw_line(tr("Version {version}", "version"_is = Message::verbatim(version())), frame);
  draw_line(tr("The program is free software under the Apache License 2.0; the modules made with it have their own."),
            frame);
  draw_line(tr("Help: press ? for the keys, and write rollcall --help in a terminal for the commands."), frame);
  if (!model.languages.empty()) draw_label(tr("Languages of the program"), frame);
  for (const ProgramLanguage& language : model.languages) draw_line(line_about(language), frame);
  draw_label(tr("On this computer"), frame);
  if (model.missing.empty()) draw_line(tr("Nothing that Rollcall can do is known to be off."), frame);
  for (const Message& missing : model.missing) draw_line(missing, frame);
}

}  // namespace rollcall::ui
