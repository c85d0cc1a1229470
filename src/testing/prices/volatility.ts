/**
 * How prices moved from January 2020 to December 2022, per series and month: figures of history, not a forecast and no probability.
 *
 * Computed from monthly averages. Sources and licences: prices in EUR from World Bank Commodity Price Data (The Pink Sheet), edition June 2026,
 * CC BY 4.0, attribution World Bank, with exchange rates of the US Federal Reserve H.10 (ODC-PDDL 1.0); producer price indices of the US Bureau
 * of Labor Statistics (US government work, public domain); Belgian wages derived from facts published by Statbel.
 */

/** Average of 2019; lowest and highest month as a multiple of it; largest fall and rise in one month, in %; spread of a month's change, in %. */
type Figures = readonly [average2019: string, lowest: string, highest: string, fall: string, rise: string, spread: string]

/** Per series: what 2020 to 2022 did to it. */
export const volatility = {
  // World Bank, in EUR
  aluminium: ['1.603', '0.84', '1.98', '-10.8', '11.4', '5.7'], // EUR/kg
  copper: ['5.367', '0.87', '1.75', '-13.1', '8.5', '5.0'], // EUR/kg
  'iron ore': ['83.842', '0.93', '2.16', '-23.9', '22.8', '11.3'], // EUR/t
  cotton: ['1.533', '0.84', '2.23', '-14.7', '14.7', '6.7'], // EUR/kg
  sawnwood: ['621.558', '0.97', '1.05', '-5.6', '2.3', '1.5'], // EUR/m3
  plywood: ['4.475', '0.84', '1.04', '-4.2', '1.8', '1.7'], // EUR/sheet
  'crude oil': ['57.193', '0.38', '1.99', '-40.8', '32.5', '14.9'], // EUR/bbl
  'natural gas': ['14.623', '0.34', '16.14', '-33.7', '60.3', '24.0'], // EUR/MWh
  gold: ['1244.631', '1.13', '1.44', '-3.4', '8.1', '2.8'], // EUR/oz
  rubber: ['1.261', '0.81', '1.26', '-10.8', '11.9', '4.9'], // EUR/kg
  // US Bureau of Labor Statistics, producer price indices
  lumber: ['210.408', '0.97', '2.2', '-24.6', '19.2', '10.6'],
  'softwood lumber': ['215.392', '0.99', '2.7', '-32.8', '25.9', '14.7'],
  'hardwood lumber': ['215.125', '0.94', '1.47', '-5.5', '6.1', '2.9'],
  'iron steel': ['222.233', '0.9', '1.95', '-6.8', '12.2', '4.6'],
  'iron steel scrap': ['413.35', '0.86', '2.08', '-12.6', '24.9', '9.1'],
  'steel mill products': ['204.058', '0.87', '2.2', '-9.4', '16.4', '5.9'],
  'nonferrous scrap': ['349.875', '0.99', '1.75', '-9.9', '11.2', '5.0'],
  'plastic resins': ['225.525', '0.89', '1.45', '-5.5', '9.6', '3.2'],
  'plastic products': ['208.942', '0.98', '1.36', '-0.8', '3.3', '1.0'],
  'recovered paper': ['181.2', '0.83', '3.2', '-31.9', '48.3', '14.7'],
  paper: ['200.617', '0.96', '1.25', '-1.4', '2.8', '0.9'],
  paperboard: ['268.108', '0.95', '1.34', '-1.0', '3.9', '1.2'],
  'industrial electricity': ['243.325', '0.96', '1.25', '-7.7', '8.6', '3.6'],
  'textile apparel': ['150.7', '0.99', '1.25', '-0.7', '2.0', '0.7'],
  fasteners: ['209.358', '1.01', '1.41', '-0.6', '4.3', '1.4'],
  'truck freight': ['125.408', '0.96', '1.38', '-2.2', '4.9', '1.4'],
  diesel: ['221.342', '0.49', '3.01', '-28.4', '30.0', '13.6'],
  // Belgium, January 2019 = 100: wages go up by 2 % at a time
  'wage index': ['100.0', '1.0', '1.17', '0.0', '2.0', '0.8'],
} as const satisfies Readonly<Record<string, Figures>>

/** The name of a series. */
export type SeriesName = keyof typeof volatility
