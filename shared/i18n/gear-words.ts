/** Words by which people and packs name protective gear, in either language; read, never shown. */
export const GEAR_WORDS = {
  hearing: /耳塞|耳罩|护听器|护耳器|ear ?(?:plug|muff)/i,
  respirator: /口罩|呼吸器|呼吸防护|防毒面|防尘面|滤毒|半面罩|全面罩|respirator|\bK[NP] ?(?:90|95|100)\b/i,
  gas: /防毒|滤毒|综合防护|gas filter|cartridge/i,
  supplied: /供气|长管|空气呼吸器|正压|supplied|SCBA/i,
  full: /全面罩|全面具|full[- ]?face/i,
  half: /半面罩|半面具|口罩|随弃|half[- ]?mask/i,
  oil: /防油性/,
} as const
