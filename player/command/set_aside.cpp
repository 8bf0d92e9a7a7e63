#include "player/command/set_aside.h"

#include "player/ascii.h"
#include "player/record/verify.h"
#include "player/whole_number.h"

namespace rollcall::command {
namespace {

std::uint64_t number_of(const SetAsideArguments& arguments) {
  if (const auto number = whole_number<std::uint64_t>(arguments.record)) return *number;
  throw Error(tr("'{text}' is not the number of a record.", "text"_is = arguments.record),
              tr("The numbers stand in what 'rollcall records export' writes."));
}

}  // namespace

Exit set_aside(const Home& home, const SetAsideArguments& arguments, const terminal::Console& console) {
  progress::Store store = home.store(console);
  const record::SignedRecord record =
      learning::set_aside(store, number_of(arguments), std::string(trimmed(arguments.reason)));
  console.tell(tr("Record {number} does not count any more: {finding}", "number"_is = record.sequence,
                  "finding"_is = record::sentence(record)));
  console.tell(tr("The record stays as it is. It counts again with: rollcall records count-again {number} --reason WHY",
                  "number"_is = record.sequence));
  return Exit::done;
}

Exit count_again(const Home& home, const SetAsideArguments& arguments, const terminal::Console& console) {
  progress::Store store = home.store(console);
  const record::SignedRecord record =
      learning::count_again(store, number_of(arguments), std::string(trimmed(arguments.reason)));
  console.tell(tr("Record {number} counts again: {finding}", "number"_is = record.sequence,
                  "finding"_is = record::sentence(record)));
  return Exit::done;
}

}  // namespace rollcall::command
