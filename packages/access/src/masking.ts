// How personal data looks to those who have no reason to see it. A mask does not tell how long the hidden part is, unless
// that is the same for everybody, and shows nothing of a number that is too short to keep a secret.

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** `王**`: the first character only, whatever the script and the length. */
export function maskName(name: string): string {
  const [first] = graphemes.segment(name.trim())
  return `${first?.segment ?? ''}**`
}

/** `138****0000` for a mobile or a full landline number, with or without +86; anything shorter is hidden whole. */
export function maskPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  const number = digits.length > 11 && digits.startsWith('86') ? digits.slice(2) : digits
  return number.length < 11 ? '****' : `${number.slice(0, 3)}****${number.slice(-4)}`
}

/** `1101**********002X` for the 18 characters of an identity number; anything else is hidden whole. */
export function maskIdNumber(idNumber: string): string {
  const number = idNumber.normalize('NFKC').trim()
  return number.length === 18 ? `${number.slice(0, 4)}**********${number.slice(-4)}` : '****'
}
