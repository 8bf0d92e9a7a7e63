# The faces the player ships with: found in Debian's fonts-noto-core, copied beside the program.
set(ROLLCALL_FONT_FACES
    NotoSans-Regular.ttf NotoSans-Bold.ttf NotoSans-Italic.ttf
    NotoNaskhArabic-Regular.ttf NotoNaskhArabic-Bold.ttf)
set(ROLLCALL_SHARE ${CMAKE_BINARY_DIR}/share/rollcall)
foreach(face ${ROLLCALL_FONT_FACES})
  # Without REQUIRED: the message below says what to install.
  find_file(ROLLCALL_FACE_${face} ${face} PATHS /usr/share/fonts/truetype/noto NO_DEFAULT_PATH)
  if(NOT ROLLCALL_FACE_${face})
    message(FATAL_ERROR "The font ${face} is missing. Install the package fonts-noto-core (tools/run does it).")
  endif()
  configure_file(${ROLLCALL_FACE_${face}} ${ROLLCALL_SHARE}/fonts/${face} COPYONLY)
  install(FILES ${ROLLCALL_FACE_${face}} DESTINATION share/rollcall/fonts)
endforeach()
