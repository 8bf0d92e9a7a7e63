#pragma once
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "authoring/check/fisher.h"
#include "authoring/source/document.h"
#include "player/message.h"

/// Whether who somebody is says what he turns out to be. Unlike scenes, people are independent of each other, so that
/// it can be told exactly how easily chance does it.
namespace rollcall::check {

/// Below this p, chance is a poor excuse.
inline constexpr double least_p = 0.05;

/// Those who harm, are harmed, do neither: as source::TurnsOut.
using ByConduct = std::array<int, 3>;

struct IdentityConduct {
  std::string identity;
  ByConduct people{};
  double p = 1;  ///< Fisher's, of who harms among them and among all others
  /// By Holm, for all that were compared. Nothing if so few people, or so few others, could not come below 0.05 however
  /// they turned out: then nothing was compared, and no correction is paid for it.
  std::optional<double> corrected;
};

struct ConductFindings {
  std::vector<IdentityConduct> words;  ///< of identity, by the alphabet
  std::size_t people = 0;
  std::size_t harm = 0;
  std::size_t compared = 0;
  /// Of all groups of people with the same words, by Freeman and Halton, and corrected; nothing where that is the
  /// same question as one of the words asks, or one that is too large.
  std::optional<double> all_identities, corrected_all;

  bool is_unfair() const;
  /// Precondition: is unfair. "4 of 4 who are 'muslim' turn out to harm, ..."
  Message message() const;
  Message hint() const;
};

/// Counts the people with an identity who turn out to be something, each once in a module.
class Conduct {
 public:
  void add(const source::Document& document);
  ConductFindings findings() const;

 private:
  struct Person {
    std::set<std::string> identity;
    source::TurnsOut turns_out;
  };
  /// Who of the people it is true of.
  using Group = std::vector<bool>;

  Group group_of(const std::string& word) const;
  IdentityConduct count(const std::string& word) const;
  Fourfold table(const Group& group) const;
  std::optional<double> p_of_all_identities() const;

  std::vector<Person> x_people;
};

}  // namespace rollcall::check
