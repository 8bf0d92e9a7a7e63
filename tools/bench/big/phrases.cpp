#include "tools/bench/big/phrases.h"

#include <array>
#include <string_view>

namespace rollcall::bench {
namespace {

constexpr std::array days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array places{"On the upper landing",          "At the servery",       "In the wing office",
                            "By the gate to the yard",       "Outside the showers",  "In the workshop",
                            "At the door of cell nine",      "On the way to visits", "Beside the notice board",
                            "In the corridor to health care"};
constexpr std::array events{"a man waits for you with a form in his hand",
                            "two men stop talking as you come near",
                            "the phone rings, and nobody else is there to take it",
                            "somebody has left a bag on the table",
                            "a new arrival asks where he should go",
                            "the cleaner has found a note and gives it to you",
                            "the queue is longer than it was yesterday",
                            "a colleague is late and asks you to wait for him",
                            "a man says that his post has been opened",
                            "the bell goes, and three doors still stand open"};
constexpr std::array remarks{"You are the only one who listens here",   "Nobody told me about the new times",
                             "My letter has not come for a week",       "I asked twice and got no answer",
                             "They say that the list was changed",      "He owes me two phone cards",
                             "I only want to know how long it takes",   "You did it for the man next door",
                             "My sister is ill and I cannot reach her", "I will not go back in there tonight"};
constexpr std::array requests{"Can you look into it today?", "Who should I ask, then?",
                              "Will you tell them for me?",  "What would you do in my place?",
                              "Can it stay between us?",     "Is that so hard to see?",
                              "When do you finish tonight?", "Could you let me make one call?",
                              "Do you think that is fair?",  "May I have it in writing?"};
constexpr std::array actions{
    "Write it into the wing log", "Ask him what he needs", "Call the shift lead", "Tell him the rule",
    "Let him wait at the gate",   "Hear both of them out", "Check the list",      "Promise to see to it",
    "Send him back to his cell",  "Hand the note on",      "Say nothing",         "Take him aside"};
constexpr std::array follow_ups{"and come back to him after the count",
                                "and give him the form for it",
                                "and keep the rest of the queue moving",
                                "and make sure that the others hear it",
                                "and ask a colleague to stay close",
                                "and look at it again in the morning",
                                "and leave your own plans out of it",
                                "and say when he will have an answer",
                                "and go on with the round",
                                "and put the bag where it belongs",
                                "and thank the man who told you",
                                "and leave the door open for him"};
constexpr std::array results{"He nods and steps back",
                             "The talk on the landing goes on",
                             "A door closes a little too hard",
                             "He thanks you and means it",
                             "Two others come with the same wish",
                             "It is quiet for the rest of the hour",
                             "He looks at the floor and says nothing",
                             "The colleague gives you a short sign",
                             "Somebody laughs behind you",
                             "The answer comes before the evening"};
constexpr std::array reasons{"A clear answer is a kind answer",
                             "What is written down can be looked up",
                             "People watch how you treat the others",
                             "A promise that is not kept costs more than a no",
                             "The rule is the same for everybody",
                             "A private fact is a small thing and not his to have",
                             "Two can see more than one",
                             "What looks loud is often only fear",
                             "Time to think is part of the job",
                             "A request has a proper way, and the way is short"};
constexpr std::array extents{"and it holds on a bad day too", "so that the next shift knows it",
                             "and he will ask again",         "which is worth a minute now",
                             "and nobody loses face by it",   "even where it feels slow"};

template <std::size_t count>
std::string_view one_of(const std::array<const char*, count>& parts, run::SplitMix& random) {
  return parts[random.below(std::uint32_t(count))];
}

std::string joined(std::string_view first, std::string_view second) {
  return std::string(first).append(" ").append(second);
}

}  // namespace

std::string setting(std::size_t number, run::SplitMix& random) {
  const std::size_t hour = 6 + number % 16, day = number / 16;
  std::string text = "Week " + std::to_string(day / days.size() + 1) + ", " + days[day % days.size()] + ", " +
                     std::to_string(hour) + ":05. ";
  return text.append(one_of(places, random)).append(", ").append(one_of(events, random)).append(".");
}

std::string remark(run::SplitMix& random) {
  const std::string first = std::string(one_of(remarks, random)) + ".";
  return random.below(2) == 0 ? first : joined(first, one_of(requests, random));
}

std::string action(std::size_t variant, run::SplitMix& random) {
  const auto draw = [&](const auto& parts) { return parts[variant * 4 + random.below(4)]; };
  const std::string_view first = draw(actions);
  return joined(first, draw(follow_ups));
}

std::string consequence(run::SplitMix& random) { return std::string(one_of(results, random)) + "."; }

std::string reason(run::SplitMix& random) {
  const std::string first(one_of(reasons, random));
  return (random.below(4) == 0 ? joined(first + ",", one_of(extents, random)) : first) + ".";
}

}  // namespace rollcall::bench
