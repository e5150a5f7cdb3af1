import { terms } from './list';

export const STUDY = {
  purpose: terms(`
    study, studying, studied, homework, assignment, problem set, thesis, dissertation, capstone, essay,
    write my paper, finish my paper, finish a paper, write a paper, writing a paper, work on my paper,
    research paper, work on my laptop, get work done, get some work done, do some work, do work, do my work,
    get things done, get stuff done, be productive, lock in, grind, grind out, cram, cramming, revise,
    pull an all nighter, all nighter, group project, group study, study group, work on a project, project meeting,
    work session, study session, focus, concentrate, coworking, co work, work remotely, remote work, work from,
    take a zoom, take a call, zoom call, take a zoom call, zoom interview, video call, virtual interview,
    read for class, reading for class, do reading, do my reading, readings, lsat, mcat, gre, bar exam, study for,
    leetcode, coding, code, finish my project, finish slide, finish my slide, work on slide,
    practice a presentation, practice my presentation, work on, place to work, spot to work, somewhere to work,
    quiet place to work, place to read, somewhere to read, read my book, review my note, note, write in peace,
    write my, work in peace, type, finals grind,
    group work, group assignment, team project, final project, lab report, case study, case interview,
    mock interview, mock trial, mock trial prep, rehearse, rehearsing, practice my speech, practice a speech,
    practice my pitch, run through our slide, code review, pair program, pair programming, debug, debugging, program,
    programming, zoom, zoom class, zoom meeting, teams call, google meet, online class, remote class, online lecture,
    phone interview, online exam, online test, proctored exam, flashcard, annotate, outline my essay, cover letter,
    job application, internship application, grad school application, college essay, personal statement, grading,
    grade paper, edit my video, edit a video, video editing, edit photo, edit my reel, catch up on reading,
    catch up on work, catch up on lecture, watch lecture, watch my lecture, get ahead on, locked in, pomodoro,
    deep work, tutor, tutoring, meet my tutor, finish this paper, finish this, finish my essay, finish an essay,
    finish my lab, finish my code, finish a project, finish my reading, finish reading, crank out, knock out,
    knock out this, hammer out, prep for, prepare for, prepping for, review for, review session, reviewing,
    read a paper, read for my seminar, proofread, draft my, drafting, do my taxes, crunch time, pull all nighter,
    grind session, studious, studyspot, submit my, upload my, write code, do research, researching, write a novel,
    write my novel, page to read, chapter to read, paper to read, article to read, reading to do, work to do, redo my resume, update my resume, work on my resume, portfolio, write my screenplay, writing session, finish writing, to write, hit the book, hitting the book,
    brainstorm, brainstorming, do some reading, get some reading done, reading done
  `),
  strong: terms(`
    study spot, study space, study room, study hall, study cafe, study lounge, study area, outlet, plug,
    power outlet, charging outlet, charge my laptop, wifi, wi fi, internet, laptop friendly, laptop, macbook, ipad,
    chromebook, thinkpad, library, public library, desk, carrel, whiteboard, quiet spot, quiet place, quiet space,
    quiet cafe, quiet corner, quiet room, silent floor, silent, workspace, work space, work spot, computer lab,
    meeting room, project space, project room, conference room, chill cafe, cozy cafe to read, coffee to study,
    reading room,
    silence, quiet zone, quiet floor, mac lab, cubicle, cubby, desktop computer, 24 hour library, huddle room,
    breakout room, group room, group study room, ethernet, power socket, socket, wall plug, place to plug in,
    plug in, charging port, ergonomic chair, standing desk, second monitor, plug into, has monitor, monitor to plug, learning commons, reading nook,
    writing room, writing center, bobst, dibner, bobst library, dibner library
  `),
  weak: terms(
    `
      quiet, calm, work, working, midterm, paper, read, reading, finals, exam, productive, peaceful, chapter,
      lecture, project, deadline, quiz, slide, presentation, teammate,
    big table, large table, huge table, communal table, comfy chair, good chair, comp sci, orgo, calc,     recitation, syllabus, spreadsheet, figma, group mate,
    groupmate, silently, solo seat
    `,
  ),
};

export const BOOKS = {
  purpose: terms(`
    bookstore, book store, book shop, bookshop, comic shop, comic book shop, comic book store, comic store,
    manga store, library card, borrow a book, borrow book, borrow, check out book, check out a book,
    check out a novel, return a book, return my book, browse book, browse the shelf, buy book, buy a book,
    buy used book, buy textbook, sell my textbook, book for class, used book, used bookstore, second hand book,
    secondhand book, rare book, textbook, graphic novel, poetry book, poetry collection, magazine stand, cookbook,
    zine, zine shop, manga, bookish, a good book, new book, cheap book,
    travel guide, guidebook, guide book, travel book, lonely planet, lonely planet guide, recipe book, art book,
    photo book, photography book, picture book, kid book, children book, childrens book, pattern book,
    coffee table book, workbook, prep book, test prep book, gre prep book, mcat prep book, lsat prep book, gmat prep book, gmat book, toefl book, study guide, gre book, mcat book, lsat book, language book,
    grammar book, course reader, lab manual, textbooks, first edition, signed copy, antique book, out of print book,
    library book, overdue book, library loan, interlibrary loan, book drop, borrow, renew my library card,
    checkout book, check out, return book, drop off my library book, sell my book, sell book, sell old book,
    trade in book, trade in old paperback, buy magazine, something to read on, something to read, next read,
    beach read, new read, book haul, bookstores, book browsing, browse for book, browse novel, book in spanish,
    spanish book, french book, chinese book, japanese book, korean book, history book, science book, math book,
    law book, philosophy book, design book, fashion book, film book, music book, cooking book, self help book,
    comic book store, comics shop, graphic novels, book for my, book on, book about, newsstand, magazine shop,
    magazine store
  `),
  strong: terms(
    `
      comic, comic book, novel, libro, paperback, hardcover, magazine, fiction, sci fi book, fantasy book,
      book section, romance novel, literature, bestseller, audiobook,
    memoir, biography, autobiography, essay collection, short story collection, short story, sci fi novel, thriller,
    murder mystery, mystery novel, romantasy, booktok, webtoon, webtoon volume, manga volume, light novel volume, light novel, manhwa, marvel comic, dc comic, back issue,
    zines, indie magazine, literary magazine, dictionary, atlas, bible, screenplay, play script, indie press,
    small press, poem, poetry collection, hardback, classics, penguin classic, spider man comic, superhero comic,
    novella, strand, the strand, strand book store, mcnally jackson, kinokuniya, barnes and noble, housing work,
    greenlight bookstore, idlewild book, forbidden planet, midtown comic, mercer street book, book are magic,
    bluestocking, printed matter, yu and me book, codex book, nyu bookstore
    `,
  ),
  weak: terms('book, poetry, bookworm, author'),
};
