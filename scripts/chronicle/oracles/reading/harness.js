// Open a book in foliate-js and measure where each line, picture and row of it lands on the pages.
import '/reader/view.js'

// After each turn the reader waits for the eye of a person; nobody looks here.
const later = window.setTimeout
window.setTimeout = (call, _ms, ...rest) => later(call, 0, ...rest)

const BLOCKS = 'tr, p, h1, h2, h3, h4, h5, h6, li, dt, dd, figcaption, caption, summary, pre, td, th, div'
const HEADINGS = /^h[1-6]$/
// Signs that join or isolate and have no width of their own.
const BLANK = /^[\s\u200b-\u200f\u2060\u2066-\u2069]*$/
const NOTES_HIDDEN = `@namespace epub "http://www.idpf.org/2007/ops";
aside[epub|type~="footnote"], aside[epub|type~="endnote"] { display: none !important; }`
const SLACK = 2 // pixels: a closing full-width mark ends in an empty half, and widths are rounded

let view

const frames = async count => {
  for (let done = 0; done < count; done++) await new Promise(requestAnimationFrame)
}

const settle = async doc => {
  for (const details of doc.querySelectorAll('details')) details.open = true
  await doc.fonts.ready
  await Promise.all([...doc.images].map(image => image.decode().catch(() => {})))
  await frames(3)
}

const name = element => {
  const block = element.closest(BLOCKS) ?? element
  const text = (block.textContent.trim() || element.getAttribute('alt') || '').replace(/\s+/g, ' ')
  return { tag: block.localName, id: element.closest('[id]')?.id ?? '', text: text.slice(0, 60) }
}

// What the author hides, what a drawing is called, and the heads of columns that each cell of a stacked table repeats.
const meantToBeHidden = element =>
  element.closest('[hidden], script, style, svg > title, svg > desc') !== null ||
  (element.closest('thead') !== null && labelled(element.closest('table')))

const labelled = table => [...table.querySelectorAll('tbody td[data-label]')].every(cell =>
  cell.ownerDocument.defaultView.getComputedStyle(cell, '::before').content.includes(
    JSON.stringify(cell.dataset.label).slice(1, -1)))

// The boxes that cut off what sticks out of them.
const cutters = element => {
  const found = []
  for (let box = element; box && box !== box.ownerDocument.body; box = box.parentElement) {
    const { overflowX, overflowY } = box.ownerDocument.defaultView.getComputedStyle(box)
    if (overflowX !== 'visible' || overflowY !== 'visible') found.push(box.getBoundingClientRect())
  }
  return found
}

// Every line of text and every picture: { element, rect, lead }, `lead` being how far the box of the
// glyphs may stick out of its line. An element that is drawn nowhere has no `rect`.
const marks = doc => {
  const found = []
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const picture = node.localName === 'img' || node.localName === 'svg'
    if (!picture && (node.nodeType !== Node.TEXT_NODE || BLANK.test(node.data))) continue
    const element = picture ? node : node.parentElement
    const range = doc.createRange()
    range.selectNode(node)
    const rects = [...(picture ? node : range).getClientRects()].filter(({ width, height }) => width && height)
    const style = doc.defaultView.getComputedStyle(element)
    const height = style.lineHeight === 'normal' ? Infinity : parseFloat(style.lineHeight)
    const absent = node.localName === 'img' && !node.naturalWidth
    if (absent || style.visibility !== 'visible' || style.opacity === '0') rects.length = 0
    for (const rect of rects) {
      const lead = picture ? 0 : Math.min(Math.max(0, rect.height - height) / 2, rect.height / 4)
      found.push({ element, rect, lead, cut: cutters(element) })
    }
    if (!rects.length && !meantToBeHidden(element)) found.push({ element })
  }
  return found
}

// How many pixels of a line or picture a reader never sees, page by page as the columns lie; 0 where all is seen.
const lost = ({ rect, lead, cut }, { pitch, height, total, rtl }) => {
  const start = rtl ? total - rect.right : rect.left
  const column = Math.floor((start + SLACK) / pitch)
  const sides = [
    -start, start + rect.width - (column + 1) * pitch, start + rect.width - total,
    rect.bottom - lead - height, -lead - rect.top,
    ...cut.flatMap(box => [
      box.left - rect.left, rect.right - box.right, box.top - rect.top - lead, rect.bottom - box.bottom - lead,
    ]),
  ]
  const most = Math.max(...sides)
  return most > SLACK ? Math.round(most) : 0
}

const layout = doc => {
  const frame = doc.defaultView.frameElement
  const container = frame.parentElement.parentElement.getBoundingClientRect()
  const rtl = doc.defaultView.getComputedStyle(doc.documentElement).direction === 'rtl'
  const pitch = container.width / (view.renderer.columnCount ?? 1)
  return { pitch, height: container.height, total: frame.getBoundingClientRect().width, rtl }
}

const once = faults => [...new Map(faults.map(fault => [JSON.stringify([fault.id, fault.text]), fault])).values()]

// Words of headings that do not fit on a line; a line may end after any Han character.
const broken = doc => [...doc.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(heading => {
  const walker = doc.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
  const range = doc.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
      if (/\p{Script=Han}/u.test(word)) continue
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      if (new Set([...range.getClientRects()].map(rect => Math.round(rect.bottom))).size > 1) return true
    }
  return false
}).map(heading => ({ what: 'broken', pixels: 0, ...name(heading) }))

// Headings below which a reader sees nothing before the next heading of their rank; a title page may have
// its title alone.
const bare = doc => {
  const sheet = doc.createElement('style')
  sheet.textContent = NOTES_HIDDEN
  doc.head.append(sheet)
  const open = []
  const found = []
  const close = rank => {
    while (open.length && open.at(-1).rank >= rank) {
      const heading = open.pop()
      const alone = heading.element.closest('[*|type~="titlepage"]')
      if (!heading.filled && !alone) found.push({ what: 'bare', pixels: 0, ...name(heading.element) })
      else if (open.length) open.at(-1).filled = true
    }
  }
  for (const element of new Set(marks(doc).filter(mark => mark.rect).map(mark => mark.element))) {
    const heading = element.closest('h1, h2, h3, h4, h5, h6')
    if (!heading) { if (open.length) open.at(-1).filled = true; continue }
    if (open.at(-1)?.element === heading) continue
    const rank = Number(heading.localName[1])
    close(rank)
    open.push({ element: heading, rank, filled: false })
  }
  close(0)
  sheet.remove()
  return found
}

const reader = {
  async open(styles) {
    view = document.createElement('foliate-view')
    document.body.append(view)
    const answer = await fetch('/book.epub')
    await view.open(new File([await answer.blob()], 'book.epub', { type: 'application/epub+zip' }))
    view.renderer.setStyles(styles)
    return view.book.sections.map(section => section.id)
  },

  // Show one document and return what of it is on no page.
  async show(index) {
    await view.goTo(index)
    const { doc } = view.renderer.getContents()[0]
    await settle(doc)
    const pages = layout(doc)
    const all = marks(doc)
    const faults = all.flatMap(mark => {
      const pixels = mark.rect ? lost(mark, pages) : 0
      if (mark.rect && !pixels) return []
      return [{ what: mark.rect ? 'cut' : 'hidden', pixels, ...name(mark.element) }]
    })
    return { faults: once([...faults, ...broken(doc), ...bare(doc)]), marks: all.length, pages: view.renderer.pages - 2 }
  },

  // Turn every page from the first to the last and return what was in full on none of them.
  async turn(side) {
    const faults = []
    const seen = { marks: 0, pages: 0, last: 0 }
    let index = -1, unseen = [], doc
    const leave = () => faults.push(...unseen.map(({ element }) => ({ what: 'unseen', pixels: 0, index, ...name(element) })))
    await view.renderer.firstSection()
    for (let before = ''; ;) {
      const [content] = view.renderer.getContents()
      if (content.index !== index) {
        leave()
        ;({ doc, index } = content)
        await settle(doc)
        unseen = marks(doc).filter(mark => mark.rect)
        seen.marks += unseen.length
      }
      const frame = doc.defaultView.frameElement
      const edge = frame.getBoundingClientRect()
      const window_ = frame.parentElement.parentElement.getBoundingClientRect()
      const here = `${index} ${Math.round(edge.left)}`
      if (here === before) break
      before = here
      seen.pages += 1
      unseen = unseen.filter(({ rect, lead }) =>
        edge.left + rect.left < window_.left - SLACK || edge.left + rect.right > window_.right + SLACK ||
        edge.top + rect.top + lead < window_.top - SLACK || edge.top + rect.bottom - lead > window_.bottom + SLACK)
      await (side === 'left' ? view.goLeft() : view.goRight())
    }
    leave()
    return { faults: once(faults), ...seen, last: index }
  },
}

window.reader = reader
