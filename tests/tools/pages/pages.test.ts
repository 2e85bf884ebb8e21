import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/record/vocabulary'
import { listPages } from '../../../tools/pages/pages'
import type { PageWords } from '../../../tools/pages/words'
import { checkRecord } from '../../../tools/record/check'
import { compileRecord } from '../../../tools/record/compile'
import { event, read } from '../../fixtures/record'

const words = (language: string): PageWords => ({
  siteTitle: `Timeline ${language}`,
  siteDescription: `Description ${language}`,
  pageTitle: (title) => `${title} – Timeline ${language}`,
  languageName: language,
})

function pages() {
  const { record } = checkRecord(
    read(event({ title: { en: 'They meet', uz: 'Uchrashuv' }, formerly: ['2020-09-25-talks'] })),
  )
  if (!record) throw new Error('The fixture is bad')
  return listPages({
    compiled: compileRecord(record),
    recordFolder: 'record/0123456789',
    words: { uz: words('uz'), kk: words('kk'), ru: words('ru'), en: words('en') },
    base: '/',
  })
}

const pageAt = (file: string) => pages().find((page) => page.file === file)

describe('listPages', () => {
  it('has the entrance, 404.html, and in each language the timeline and every event, by its former ids too', () => {
    expect(pages().map(({ file }) => file)).toEqual([
      'index.html',
      '404.html',
      ...LANGUAGES.flatMap((language) => [
        `${language}/index.html`,
        `${language}/events/2020-09-25-meeting/index.html`,
        `${language}/events/2020-09-25-talks/index.html`,
      ]),
    ])
  })

  it('a timeline fetches the index of its language', () => {
    expect(pageAt('ru/index.html')).toMatchObject({
      language: 'ru',
      title: 'Timeline ru',
      description: 'Description ru',
      alternates: { uz: 'uz/', kk: 'kk/', ru: 'ru/', en: 'en/' },
      preloads: ['record/0123456789/index.ru.json'],
    })
  })

  it('an event is titled in the language of the page, or in the one that it has', () => {
    expect(pageAt('uz/events/2020-09-25-meeting/index.html')?.title).toBe('Uchrashuv – Timeline uz')
    expect(pageAt('kk/events/2020-09-25-meeting/index.html')?.title).toBe('They meet – Timeline kk')
  })

  it('a former address shows the event, and leads to its present address in other languages', () => {
    expect(pageAt('en/events/2020-09-25-talks/index.html')).toMatchObject({
      title: 'They meet – Timeline en',
      description: 'They met.',
      alternates: { uz: 'uz/events/2020-09-25-meeting/' },
      preloads: ['record/0123456789/index.en.json', 'record/0123456789/events/2020-09-25-meeting.en.json'],
    })
  })

  it('the entrance links to every language for readers without script', () => {
    expect(pageAt('index.html')?.withoutScript).toBe(
      '<p><a href="./uz/" lang="uz">uz</a> · <a href="./kk/" lang="kk">kk</a> · <a href="./ru/" lang="ru">ru</a> · <a href="./en/" lang="en">en</a></p>',
    )
  })

  it('404.html takes the root that the build was told', () => {
    expect(pageAt('404.html')?.siteRoot).toBe('/')
  })
})
