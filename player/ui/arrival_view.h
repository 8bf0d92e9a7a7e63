#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "player/message.h"
#include "player/ui/views.h"

/// What the pages show on which packs and trust lists come into the library.
namespace rollcall::ui {

/// A file that could be taken.
struct OfferCard {
  std::filesystem::path file;
  Message what;           ///< what it is, and what of it is here
  bool is_new = false;    ///< taking it would change something
  Message problem, hint;  ///< of what would be refused; else empty
};
/// A stick, or a folder that somebody dropped.
struct OfferingPlace {
  std::filesystem::path folder;
  std::vector<OfferCard> offers;
  bool is_all = true;  ///< there is no more than is shown
  Message problem;     ///< it cannot be read; else empty
};
/// What became of a file, in the words of the command line.
struct OutcomeCard {
  bool is_taken = false;
  std::string name;  ///< of the file; empty where more than one is spoken of
  std::vector<Message> sentences;
  Message hint;  ///< may be empty
};
struct ArrivalView {
  enum class Stage : std::uint8_t {
    offering,
    asking,   ///< whether the fingerprint of a first trust list is the right one
    working,  ///< on a file
    done,
  };
  Stage stage = Stage::offering;
  bool is_first_run = false;  ///< there is neither a trust list nor a pack
  bool is_looking = false;    ///< not everything that was found is shown yet
  std::vector<OfferingPlace> places;

  std::string file;                ///< that is asked about, or worked on
  std::string fingerprint;         ///< that a person is to compare
  Message question;                ///< about it
  std::vector<Message> list_says;  ///< the trust list that is asked about
  int percent = 0;
  std::size_t number = 0, all = 0;  ///< which of the files it is

  std::vector<OutcomeCard> outcomes;
  std::vector<LanguageChoice> languages;  ///< more than one: whoever comes first can choose
  std::string language;
};

/// A folder, from which files can be chosen.
struct FileListView {
  std::filesystem::path folder;
  std::filesystem::path above;  ///< empty at the top
  std::filesystem::path home;   ///< of the account; may be empty
  std::vector<std::filesystem::path> sticks;
  std::vector<std::filesystem::path> folders, files;
  bool is_all = true;  ///< there is no more than is shown
  Message problem;     ///< it cannot be read; else empty
};

}  // namespace rollcall::ui
