#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "player/progress/store.h"
#include "player/record/people.h"

/// What is put right about records, once for every face. No record changes by it, and each is noted and signed by the
/// site; whoever reads records reads what was noted too. Another name or number of a learner is noted where it is given
/// (progress::Store::rename_learner).
namespace rollcall::learning {

inline constexpr std::size_t longest_reason = 200;  ///< characters

record::People people(const progress::Store& store);

/// Of the person who has this number now, under all numbers that are theirs, by sequence number; also what was set
/// aside. Throws progress::Damaged.
std::vector<record::SignedRecord> records_of_person(const progress::Store& store, std::string_view staff_number);
/// The same for whoever asks for many: `people` are those of the store.
std::vector<record::SignedRecord> records_of_person(const progress::Store& store, const record::People& people,
                                                    std::string_view staff_number);

/// The same without those of numbers that are only linked with this one: their learners have names and keys of their
/// own.
std::vector<record::SignedRecord> records_of_learner(const progress::Store& store, std::string_view staff_number);

/// Two numbers that a learner has here, or a record, as they were typed: they are of one person from now on. Throws
/// Error for a number that nobody has, and for two that are linked, or the same, already.
record::Linked link_numbers(progress::Store& store, const std::string& one, const std::string& other);
/// Throws Error for two that are not linked with each other, and names those that are.
record::Unlinked unlink_numbers(progress::Store& store, const std::string& one, const std::string& other);

/// The record with this number does not count, or counts again. Throws Error if there is no such record, if that is so
/// already, and for a reason that is missing, too long or cannot be written.
record::SignedRecord set_aside(progress::Store& store, std::uint64_t number, const std::string& reason);
record::SignedRecord count_again(progress::Store& store, std::uint64_t number, const std::string& reason);

/// Throws Error for a path that they are on already, or are not on.
void join_path(progress::Store& store, const progress::Learner& learner, const std::string& path,
               const record::Date& day);
void leave_path(progress::Store& store, const progress::Learner& learner, const std::string& path,
                const record::Date& day);

}  // namespace rollcall::learning
