#include "tests/support/sample_scenario.h"

#include <vector>

namespace rollcall::test {
namespace {

using namespace scenario;

constexpr CharacterIndex lorne = 0;
constexpr CharacterIndex sam = 1;

struct State {
  std::uint32_t trust, stress, mood, hook, log_read, supported, close;
};

State add_state(ScenarioBuilder& b) {
  State state{};
  state.trust = b.variable({.id = "trust",
                            .maximum = 10,
                            .start = 5,
                            .visibility = Visibility::shown,
                            .label = b.text("Trust on the wing", "الثقة في الجناح"),
                            .stages = {}});
  state.stress = b.variable({.id = "stress",
                             .maximum = 10,
                             .start = 3,
                             .visibility = Visibility::shown,
                             .better = Better::lower,
                             .label = b.text("Your stress", "توترك"),
                             .stages = {}});
  const Range moods = b.texts({{"calm", "هادئ"}, {"uneasy", "قلق"}, {"tense", "متوتر"}});
  state.mood = b.variable({.id = "mood",
                           .maximum = 2,
                           .visibility = Visibility::shown,
                           .better = Better::lower,
                           .label = b.text("Mood on the landing", "الجو في الممر"),
                           .stages = moods});
  state.hook = b.variable({.id = "hook",
                           .maximum = 10,
                           .visibility = Visibility::revealed,
                           .better = Better::lower,
                           .label = b.text("Hold on you", "سيطرته عليك"),
                           .stages = {}});
  state.log_read = b.flag("log_read");
  state.supported = b.flag("supported");
  state.close = b.flag("close");
  return state;
}

void add_about(ScenarioBuilder& b) {
  About& about = b.parts.about;
  about.module = "small-things-sample";
  about.version = {1, 0, 0};
  about.language = "en";
  about.title = b.text("Small things", "أشياء صغيرة");
  about.summary = b.text("Twelve weeks on a remand wing, and what small favours add up to.",
                         "اثنا عشر أسبوعًا في جناح التوقيف، وما تتراكم إليه الخدمات الصغيرة.");
  about.content_note =
      b.text("A man talks about harming himself. Nothing is shown. You can pause or leave at any point.",
             "يتحدث رجل عن إيذاء نفسه. لا يُعرض أي مشهد. يمكنك التوقف أو المغادرة في أي وقت.");
  b.explain("conditioning", {"conditioning", "الترويض"},
            {"Winning influence in small steps, each of which seems harmless. It starts with [[testing]].",
             "كسب النفوذ بخطوات صغيرة تبدو كل منها بريئة. يبدأ بـ[[testing]]."});
  b.explain("testing", {"testing", "الاختبار"},
            {"A small request that shows how you answer to a large one.", "طلب صغير يُظهر كيف تجيب عن طلب كبير."});
  about.objectives = b.texts({{"Turn down a favour without an insult", "أن ترفض خدمة دون إهانة"},
                              {"Tell somebody early, your own slip included", "أن تخبر أحدًا مبكرًا، بما في ذلك هفوتك"}});
  about.pass_mark = 60;
  b.parts.variants = {{"induction", 45, false}, {"refresher", 12, false}, {"briefing", 25, false}};
  b.parts.behaviours = {
      {"1.1", b.text("Sees conditioning as a sequence over time, not one act",
                     "يرى الترويض تسلسلًا على مدى الوقت لا فعلًا واحدًا")},
      {"2.3", b.text("Explains rules, reasons and decisions in person", "يشرح القواعد والأسباب والقرارات وجهًا لوجه")}};
  b.parts.competencies = {{"C1", b.text("Boundaries and resistance to manipulation", "الحدود ومقاومة التلاعب")},
                          {"C2", b.text("Dynamic security and relationships", "الأمن الديناميكي والعلاقات")}};
  b.parts.cast.push_back({"lorne",
                          b.text("Lorne", "لورن"),
                          b.text("prisoner, 44, fraud", "سجين، 44 عامًا، احتيال"),
                          {"portraits/lorne.png", none}});
  b.parts.cast.push_back(
      {"sam", b.text("Sam", "سام"), b.text("colleague, nine years on the wing", "زميل، تسع سنوات في الجناح"), {}});
  b.parts.sources.push_back({.id = "cted",
                             .title = b.text("CTED Analytical Brief: Management of violent extremist prisoners",
                                             "الموجز التحليلي: إدارة السجناء المتطرفين العنيفين"),
                             .short_title = b.text("CTED brief", "الموجز التحليلي"),
                             .publisher = b.text("UN Counter-Terrorism Committee Executive Directorate",
                                                 "المديرية التنفيذية للجنة مكافحة الإرهاب"),
                             .section = b.text("Enhancing capacities", "تعزيز القدرات"),
                             .page = 0,
                             .year = 2022,
                             .link = "https://www.un.org/securitycouncil/ctc/"});
  b.parts.pages = {"7"};
  b.parts.sources.push_back({.id = "rules",
                             .title = b.text("United Nations Standard Minimum Rules for the Treatment of Prisoners",
                                             "قواعد الأمم المتحدة النموذجية الدنيا لمعاملة السجناء"),
                             .section = b.text("Rule 77", "القاعدة 77"),
                             .year = 2015});
}

void add_leak(ScenarioBuilder& b, const State& state) {
  using enum Effect::Kind;
  Option log;
  log.id = "log";
  log.role = Role::inquiry;
  log.text = b.text("Read the wing log", "اقرأ سجل الجناح");
  log.once = true;
  log.taken = state.log_read;
  log.cost = 2;
  log.consequence =
      b.say({{narrator, "Lorne has reported three faults this month, each time to an officer who was new here.",
              "أبلغ لورن عن ثلاثة أعطال هذا الشهر، وفي كل مرة إلى ضابط جديد."}});
  log.next = 0;
  Option thank;
  thank.id = "thank";
  thank.text = b.text("Thank him, log the leak, and leave the question about your shift unanswered",
                      "اشكره وسجّل التسرب، واترك سؤاله عن مناوبتك بلا جواب");
  thank.quality = 3;
  thank.behaviour = 0;
  thank.signal = Signal::correct_rejection;
  thank.effects = b.effects({{state.trust, add, 1}});
  thank.consequence =
      b.say({{narrator, "He nods, smiles, and goes back to his cell.", "يومئ برأسه ويبتسم ويعود إلى زنزانته."}});
  thank.why = b.text("A friendly answer to the useful part is enough; private times are not his to have.",
                     "يكفي جواب ودود على الجزء المفيد؛ أما أوقاتك الخاصة فليست من شأنه.");
  thank.cites = b.cite({0});
  thank.next = 1;
  Option talk;
  talk.id = "small_talk";
  talk.text = b.text("Tell him you are off at nine, and thank him", "قل له إنك تنتهي في التاسعة، واشكره");
  talk.taken = state.close;
  talk.quality = 1;
  talk.behaviour = 0;
  talk.bias = Bias::under;
  talk.effects = b.effects({{state.trust, add, 1}, {state.hook, add, 2}, {state.stress, add, 1}});
  talk.consequence =
      b.say({{lorne, "Nine. That's late, with little ones at home.", "التاسعة. هذا متأخر، ولديك صغار في البيت."}});
  talk.why = b.text("He asked for nothing that mattered, and got it. What he knows of you is the first thing he has.",
                    "لم يطلب شيئًا مهمًا، وحصل عليه. وما يعرفه عنك هو أول ما يملكه.");
  talk.cites = b.cite({0, 1});
  b.parts.citations[talk.cites.first].says = b.text("Staff who know what pressure looks like resist it better.",
                                                    "الموظف الذي يعرف شكل الضغط يقاومه على نحو أفضل.");
  talk.next = 1;
  Option promise;
  promise.id = "promise";
  promise.text = b.text("Promise to bring him tape for the pipe from home", "عِده بإحضار شريط للأنبوب من البيت");
  promise.taken = state.close;
  promise.quality = 0;
  promise.behaviour = 0;
  promise.bias = Bias::under;
  promise.effects = b.effects({{state.hook, add, 3}, {state.mood, set, 1}});
  promise.why =
      b.text("Nothing comes in that is not on a list, however small.", "لا يدخل شيء غير مدرج في القائمة، مهما صغر.");
  promise.cites = b.cite({1});
  promise.next = 1;
  Scene scene;
  scene.id = "leak";
  scene.title = b.text("Week one", "الأسبوع الأول");
  scene.behaviour = 0;
  scene.picture = {"scenes/landing.png", b.text("A landing with open cell doors", "ممر بأبواب زنازين مفتوحة")};
  scene.sound = {"sounds/landing.opus", b.text("[Voices, a door, water dripping]", "[أصوات، باب، قطرات ماء]")};
  scene.say = b.say({{narrator, "Your fourth late shift. Lorne stands by the sink.",
                      "مناوبتك المتأخرة الرابعة. يقف لورن عند المغسلة."},
                     {lorne, "That pipe is leaking again, officer. You're the first who noticed.",
                      "هذا الأنبوب يسرّب من جديد يا حضرة الضابط. أنت أول من لاحظ."},
                     {lorne, "When do you finish tonight?", "متى تنتهي مناوبتك الليلة؟"}});
  scene.options = b.add(std::vector<Option>{log, thank, talk, promise});
  Beat recital;
  recital.id = "recital";
  recital.guard = b.code({{Operation::variable, static_cast<std::int32_t>(state.hook)},
                          {Operation::constant, 2},
                          {Operation::greater_equal, 0}});
  recital.say = b.say({{narrator, "At the end of the shift he waves from the landing, as one waves to a friend.",
                        "في آخر المناوبة يلوّح لك من الممر كما يلوّح المرء لصديق."}});
  recital.effects = b.effects({{state.stress, add, 2}});
  scene.beats = b.add(std::vector<Beat>{recital});
  b.parts.scenes.push_back(scene);
}

void add_phone(ScenarioBuilder& b, const State& state) {
  using enum Effect::Kind;
  Option support;
  support.id = "colleague";
  support.role = Role::support;
  support.text = b.text("Take five minutes with a colleague before you decide", "خذ خمس دقائق مع زميل قبل أن تقرر");
  support.once = true;
  support.taken = state.supported;
  support.effects = b.effects({{state.stress, add, -3}});
  support.consequence = b.say({{sam, "He asked me the same in my first year. I said no, and nothing happened.",
                                "طلب مني الشيء نفسه في سنتي الأولى. قلت لا، ولم يحدث شيء."}});
  support.why = b.text("Asking for support early is part of the job, not a weakness.",
                       "طلب الدعم مبكرًا جزء من العمل، وليس ضعفًا.");
  support.cites = b.cite({0});
  support.next = 1;
  Option report;
  report.id = "report";
  report.text =
      b.text("Say no, and write it in the log before you go home", "قل لا، واكتب ذلك في السجل قبل أن تعود إلى البيت");
  report.quality = 3;
  report.behaviour = 1;
  report.signal = Signal::hit;
  report.effects = b.effects({{state.hook, add, -1}, {state.mood, set, 0}});
  report.why = b.text("What is written down cannot be used against you.", "ما كُتب لا يمكن أن يُستعمل ضدك.");
  report.cites = b.cite({1});
  report.next = 2;
  Option wait;
  wait.id = "wait";
  wait.text = b.text("Say that you will think about it", "قل إنك ستفكر في الأمر");
  wait.quality = 1;
  wait.behaviour = 1;
  wait.signal = Signal::miss;
  wait.bias = Bias::under;
  wait.effects = b.effects({{state.hook, add, 1}, {state.stress, add, 1}});
  wait.consequence = b.say({{lorne, "Take your time. I'll ask again.", "خذ وقتك. سأسأل من جديد."}});
  wait.next = 2;
  Option lend;
  lend.id = "lend";
  lend.text = b.text("Let him make one call with your own telephone", "دعه يجري مكالمة واحدة بهاتفك");
  lend.guard = b.code({{Operation::variable, static_cast<std::int32_t>(state.close)}});
  lend.behaviour = 1;
  lend.signal = Signal::miss;
  lend.critical = true;
  lend.effects = b.effects({{state.hook, add, 4}, {state.mood, set, 2}, {state.stress, add, 3}});
  lend.consequence = b.say({{narrator, "He speaks for forty seconds, in a language you do not know.",
                             "يتكلم أربعين ثانية بلغة لا تعرفها."}});
  lend.why = b.text("From now on he has something that ends your career.", "من الآن فصاعدًا لديه ما ينهي مسيرتك.");
  lend.next = 2;
  Scene scene;
  scene.id = "phone";
  scene.act = b.text("The favour", "الخدمة");
  scene.seconds = 45;
  scene.untimed_text = b.text("On the landing you would have less than a minute.", "في الممر يكون لديك أقل من دقيقة.");
  scene.title = b.text("Week four", "الأسبوع الرابع");
  scene.behaviour = 1;
  scene.picture = {"scenes/phones.png", b.text("A row of wall telephones", "صف من هواتف الحائط")};
  scene.say = b.say(
      {{lorne, "My daughter is in hospital and the phones are down. One minute, officer. Nobody would know.",
        "ابنتي في المستشفى والهواتف معطلة. دقيقة واحدة يا حضرة الضابط. لن يعرف أحد."},
       {narrator, "It is *one* minute, and it would be the **second** favour. Sam has a word for it: [[conditioning]].",
        "إنها دقيقة *واحدة*، وستكون الخدمة **الثانية**. لدى سام كلمة لذلك: [[conditioning]]."}});
  scene.options = b.add(std::vector<Option>{support, report, wait, lend});
  scene.on_timeout = scene.options.first + 2;
  b.parts.scenes.push_back(scene);
}

void add_meeting(ScenarioBuilder& b, const State& state) {
  using enum Effect::Kind;
  Option tell;
  tell.id = "tell";
  tell.text = b.text("Tell the team what he asked and what you answered", "أخبر الفريق بما طلبه وبما أجبت");
  tell.quality = 3;
  tell.behaviour = 1;
  tell.effects = b.effects({{state.hook, add, -1}, {state.trust, add, 1}});
  tell.why = b.text("He loses his hold on you in the moment others know.", "يفقد سيطرته عليك لحظة يعرف الآخرون.");
  tell.cites = b.cite({0});
  Option hide;
  hide.id = "hide";
  hide.text = b.text("Say that your wing is quiet", "قل إن جناحك هادئ");
  hide.quality = 0;
  hide.behaviour = 1;
  hide.bias = Bias::under;
  hide.effects = b.effects({{state.hook, add, 2}});
  hide.consequence = b.say({{sam, "Good to hear. Next wing.", "يسعدني ذلك. الجناح التالي."}});
  Scene scene;
  scene.id = "meeting";
  scene.title = b.text("Week twelve", "الأسبوع الثاني عشر");
  scene.behaviour = 1;
  scene.say = b.say({{narrator, "The monthly meeting. It is your turn.", "الاجتماع الشهري. جاء دورك."}});
  scene.options = b.add(std::vector<Option>{tell, hide});
  b.parts.scenes.push_back(scene);
}

void add_end(ScenarioBuilder& b, const State& state) {
  Ending steady;
  steady.id = "steady";
  steady.title = b.text("Steady", "ثابت");
  steady.result = Result::pass;
  steady.guard = b.code(
      {{Operation::variable, static_cast<std::int32_t>(state.hook)}, {Operation::constant, 3}, {Operation::less, 0}});
  steady.say = b.say({{narrator, "Lorne looks for somebody else. You told the one who came after you.",
                       "يبحث لورن عن غيرك. وقد أخبرتَ من جاء بعدك."}});
  Ending compromised;
  compromised.id = "compromised";
  compromised.title = b.text("Compromised", "مخترَق");
  compromised.say = b.say({{narrator, "Your name is in his next demand.", "اسمك في مطلبه التالي."},
                           {lorne, "The magazine. The Tuesday you were late. Shall I go on?",
                            "المجلة. يوم الثلاثاء الذي تأخرت فيه. هل أواصل؟"}});
  b.parts.endings = {steady, compromised};
  b.parts.reactions = b.texts({{"What was the moment you felt pressed?", "ما اللحظة التي شعرت فيها بالضغط؟"},
                               {"What would you have wished for from a colleague?", "ماذا كنت تتمنى من زميل؟"}});
  b.parts.analysis.push_back(
      {b.text("A pattern over weeks, not a sign.", "نمط على مدى أسابيع، وليس علامة واحدة."), {}, b.cite({0})});
  b.parts.analysis.push_back({b.text("What he knew of you, he used.", "ما عرفه عنك استعمله."),
                              b.code({{Operation::variable, static_cast<std::int32_t>(state.hook)},
                                      {Operation::constant, 3},
                                      {Operation::greater_equal, 0}}),
                              b.cite({1})});
  b.parts.summary =
      b.texts({{"Name one thing you will do on your next shift.", "اذكر شيئًا واحدًا ستفعله في مناوبتك القادمة."}});
}

void add_choices(ScenarioBuilder& b) {
  using enum Question::Kind;
  b.ask({.id = "first_answer",
         .kind = single,
         .ask = {"A man praises you and asks when you finish. What comes first?",
                 "رجل يمدحك ويسألك متى تنتهي مناوبتك. ما الذي يأتي أولًا؟"},
         .why = {"The *small* step is the first of several.", "الخطوة *الصغيرة* هي الأولى من عدة خطوات."},
         .items = {{{"Answer the useful part", "أجب عن الجزء المفيد"}, 1},
                   {{"Answer the private part", "أجب عن الجزء الخاص"}},
                   {{"Walk on", "تابع سيرك"}}}});
  b.ask({.id = "refusal",
         .kind = multiple,
         .ask = {"Which of these make a refusal easier to accept?", "ما الذي يجعل الرفض أسهل قبولًا؟"},
         .why = {"A reason and a way are respect.", "السبب والطريق احترام."},
         .items = {{{"A reason", "سبب"}, 1}, {{"The proper route", "الطريق الصحيح"}, 1}, {{"Silence", "الصمت"}}}});
  b.ask({.id = "note",
         .kind = report,
         .ask = {"Choose the sentences for your note.", "اختر الجمل المناسبة لملاحظتك."},
         .why = {"Facts, who saw them, and what is not known.", "وقائع، ومن رآها، وما ليس معروفًا."},
         .items = {{{"On Monday Tomas gave Lorne his bag.", "يوم الاثنين أعطى توماس حقيبته للورن."}, 1, 0},
                   {{"The cleaner saw it too.", "رآه عامل النظافة أيضًا."}, 1, 1},
                   {{"I do not know why.", "لا أعرف السبب."}, 1, 2},
                   {{"Lorne runs the wing.", "لورن يدير الجناح."}, 0, 3}},
         .targets = {{"fact", "واقعة"}, {"source", "مصدر"}, {"gap", "ثغرة"}, {"inference", "استنتاج"}}});
}

void add_arrangements(ScenarioBuilder& b) {
  using enum Question::Kind;
  b.ask({.id = "steps",
         .kind = order,
         .ask = {"Put the steps of [[conditioning]] in order.", "رتّب خطوات [[conditioning]]."},
         .why = {"It is a sequence, seldom one act.", "إنه تسلسل، ونادرًا ما يكون فعلًا واحدًا."},
         .items = {{{"Praise", "المديح"}, 0},
                   {{"A small favour", "خدمة صغيرة"}, 1},
                   {{"A shared secret", "سر مشترك"}, 2},
                   {{"A demand", "مطلب"}, 3}}});
  b.ask({.id = "channel",
         .kind = match,
         .ask = {"Where does it go?", "إلى أين يذهب؟"},
         .why = {"Each thing has its place.", "لكل شيء مكانه."},
         .items = {{{"A threat at home", "تهديد في البيت"}, 0}, {{"A leaking pipe", "أنبوب يسرّب"}, 1}},
         .targets = {{"The protected channel", "القناة المحمية"}, {"The wing log", "سجل الجناح"}}});
  b.ask({.id = "sorting",
         .kind = sort,
         .ask = {"Practice, or possible coercion?", "ممارسة دينية أم إكراه محتمل؟"},
         .why = {"Practice harms nobody.", "الممارسة لا تضر أحدًا."},
         .items = {{{"Prays five times a day", "يصلي خمس مرات في اليوم"}, 0},
                   {{"Gives his canteen away every week", "يتنازل عن مشترياته كل أسبوع"}, 1},
                   {{"Fasts", "يصوم"}, 0}},
         .targets = {{"Practice", "ممارسة"}, {"Possible coercion", "إكراه محتمل"}}});
  b.ask({.id = "days",
         .kind = numeric,
         .ask = {"After how many days is a placement reviewed here?", "بعد كم يوم يُراجَع الإيداع هنا؟"},
         .why = {"The date belongs to the decision.", "التاريخ جزء من القرار."},
         .items = {{{}, 14}, {{}, 1}}});
  b.ask({.id = "loud",
         .kind = truth,
         .ask = {"Anger is a stronger concern than helpfulness.", "الغضب مصدر قلق أكبر من المساعدة."},
         .why = {"Loud is not dangerous.", "الصوت العالي ليس خطرًا."},
         .items = {{{}, 0}}});
}

Scene page(ScenarioBuilder& b, std::string_view id, Words title, Words told, SceneIndex next) {
  Scene page;
  page.id = b.name(id);
  page.title = b.text(title);
  page.say = b.say({{narrator, told.english.data(), told.arabic.data()}});
  page.next = next;
  return page;
}

/// Afterwards: arrival leak corridor stairs phone meeting way_home.
void add_pages(ScenarioBuilder& b) {
  constexpr SceneIndex leak = 1, corridor = 2, stairs = 3, phone = 4, meeting = 5, way_home = 6;
  std::vector<Scene>& scenes = b.parts.scenes;
  const auto lead = [&](const Scene& scene, SceneIndex here, SceneIndex onward) {
    for (std::uint32_t i = 0; i < scene.options.count; ++i) {
      Option& option = b.parts.options[scene.options.first + i];
      option.next = option.role == Role::decision ? onward : here;
    }
  };
  lead(scenes[0], leak, corridor);
  lead(scenes[1], phone, meeting);
  lead(scenes[2], meeting, way_home);
  scenes.insert(scenes.begin(), page(b, "arrival", {"The gate", "البوابة"},
                                     {"The gate closes behind you.", "تُغلق البوابة خلفك."}, leak));
  scenes.front().part = Part::primer;
  scenes.insert(
      scenes.begin() + corridor,
      page(b, "corridor", {"The corridor", "الرواق"},
           {"Two weeks go by. Nobody speaks of [[testing]].", "يمر أسبوعان. لا أحد يذكر [[testing]]."}, stairs));
  scenes.insert(scenes.begin() + stairs,
                page(b, "stairs", {"The stairs", "الدرج"},
                     {"On the stairs somebody calls your name.", "على الدرج ينادي أحدهم باسمك."}, phone));
  scenes.push_back(
      page(b, "way_home", {"The way home", "الطريق إلى البيت"}, {"You hand in your keys.", "تسلّم مفاتيحك."}, the_end));
}

Solution solved(ScenarioBuilder& b, std::uint8_t quality, Words text, Words then, Words why) {
  Solution solution;
  solution.text = b.text(text);
  solution.quality = quality;
  solution.consequence = b.say({{narrator, then.english.data(), then.arabic.data()}});
  solution.why = b.text(why);
  solution.cites = b.cite({0});
  return solution;
}

}  // namespace

Sample sample_with_example(SampleLanguage language) {
  ScenarioBuilder b(language);
  add_about(b);
  add_state(b);
  Scene key = page(b, "key", {"A key on a hook", "مفتاح على خطاف"},
                   {"A key hangs in the office that should be in the cabinet. Sam says it has always hung there.",
                    "في المكتب مفتاح معلق مكانه الخزانة. يقول سام إنه كان معلقًا هنا دائمًا."},
                   1);
  key.part = Part::example;
  key.behaviour = 0;
  b.parts.solutions = {
      solved(b, 3, {"Put it back, and say in the log where it was", "أعده إلى مكانه، واكتب في السجل أين كان"},
             {"The log has one line more.", "في السجل سطر جديد."},
             {"A line is enough, and it blames nobody. It is how [[testing]] ends.",
              "سطر واحد يكفي، ولا يلوم أحدًا. هكذا ينتهي [[testing]]."}),
      solved(b, 0, {"Leave it where it has always hung", "اتركه حيث كان معلقًا دائمًا"},
             {"It hangs there still.", "ما زال معلقًا هناك."},
             {"Whoever needs it next finds it first.", "من يحتاج إليه لاحقًا يجده قبلك."})};
  key.solutions = {0, 2};
  b.parts.scenes.push_back(key);
  b.scene("first", "1.1", {b.decision("good", 3), b.decision("bad", 0)});
  b.ending("only", Result::pass);
  return b.finish();
}

Sample sample(SampleLanguage language, Pages pages) {
  ScenarioBuilder builder(language);
  add_about(builder);
  const State state = add_state(builder);
  add_leak(builder, state);
  add_phone(builder, state);
  add_meeting(builder, state);
  if (pages == Pages::around) add_pages(builder);
  add_end(builder, state);
  add_choices(builder);
  add_arrangements(builder);
  return builder.finish();
}

}  // namespace rollcall::test
