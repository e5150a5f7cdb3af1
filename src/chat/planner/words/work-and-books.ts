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
    write my, work in peace, type, finals grind
  `),
  strong: terms(`
    study spot, study space, study room, study hall, study cafe, study lounge, study area, outlet, plug,
    power outlet, charging outlet, charge my laptop, wifi, wi fi, internet, laptop friendly, laptop, macbook, ipad,
    chromebook, thinkpad, library, public library, desk, carrel, whiteboard, quiet spot, quiet place, quiet space,
    quiet cafe, quiet corner, quiet room, silent floor, silent, workspace, work space, work spot, computer lab,
    meeting room, project space, project room, conference room, chill cafe, cozy cafe to read, coffee to study,
    reading room
  `),
  weak: terms(
    `
      quiet, calm, work, working, midterm, paper, read, reading, finals, exam, productive, peaceful, chapter,
      lecture, project, deadline, quiz, slide, presentation, teammate
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
    zine, zine shop, manga, bookish, a good book, new book, cheap book
  `),
  strong: terms(
    `
      comic, comic book, novel, libro, paperback, hardcover, magazine, fiction, sci fi book, fantasy book,
      book section, romance novel, literature, bestseller, audiobook
    `,
  ),
  weak: terms('book, poetry, bookworm, author'),
};
