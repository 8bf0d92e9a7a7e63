/// Fontconfig and Pango keep caches until the process ends, which the leak checker takes for leaks; gettext's library
/// loses a few bytes with every file it reads.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libpango\nleak:libcairo\nleak:libglib\nleak:libgettextpo\n";
}
