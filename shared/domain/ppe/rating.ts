/** What the words of a piece of gear say about its protection: SNR, NRR, filter class, mask, protection factor. Pure text reading. */

/** Words by which gear is named, in whatever language; the texts know them. */
export type GearWords = Readonly<
  Record<'hearing' | 'respirator' | 'gas' | 'supplied' | 'full' | 'half' | 'oil', RegExp>
>

export interface Rating {
  readonly kind: 'hearing' | 'respirator' | 'other'
  /** Every SNR named: plug and muff worn together have two. */
  readonly snr: readonly number[]
  readonly nrr: number | null
  /** H, M and L are given, from which no level follows without a C-weighted one. */
  readonly hml: boolean
  /** KN or KP and its figure, e.g. `KN95`. */
  readonly filter: { readonly oil: boolean; readonly name: string } | null
  /** Has a cartridge or canister against gases. */
  readonly gas: boolean
  readonly mask: 'half' | 'full' | 'supplied' | null
  /** 指定防护因数, where the words give one. */
  readonly apf: number | null
}

function figure(words: string, sign: RegExp): number | null {
  const [, found] = sign.exec(words) ?? []
  return found === undefined ? null : Number(found)
}

/** Where the words name more than one mask, the weaker is meant: a row of the pack offers either. */
function maskOf(words: string, known: GearWords): Rating['mask'] {
  if (known.half.test(words)) return 'half'
  if (known.full.test(words)) return 'full'
  return known.supplied.test(words) ? 'supplied' : null
}

/** Reads item and model as people write them, in any width of characters. */
export function ratingOf(item: string, spec: string | null, known: GearWords): Rating {
  const words = `${item} ${spec ?? ''}`.normalize('NFKC')
  const [, letter, grade] = /K([NP]) ?(90|95|100)(?!\d)/i.exec(words) ?? []
  return {
    kind: known.hearing.test(words) ? 'hearing' : known.respirator.test(words) ? 'respirator' : 'other',
    snr: [...words.matchAll(/SNR ?[:=]? ?(\d{1,2}(?:\.\d)?)/gi)].flatMap(([, value]) => Number(value)),
    nrr: figure(words, /NRR ?[:=]? ?(\d{1,2}(?:\.\d)?)/i),
    hml: /\bH ?[:=]? ?\d{1,2}\D{1,4}M ?[:=]? ?\d{1,2}\D{1,4}L ?[:=]? ?\d{1,2}/i.test(words),
    filter:
      letter === undefined || grade === undefined
        ? null
        : { oil: letter.toUpperCase() === 'P', name: `K${letter.toUpperCase()}${grade}` },
    gas: known.gas.test(words),
    mask: maskOf(words, known),
    apf: figure(words, /APF ?[:=]? ?(\d{1,5})/i),
  }
}
