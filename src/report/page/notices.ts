/** The licences of what a what-if page carries: they ask that their notices stay with every copy. */

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL
WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE
LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS
SOFTWARE.`

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** Who made what, under which licence. */
export const notices: readonly { readonly made: string; readonly licence: string }[] = [
  {
    made: '@observablehq/plot, Copyright 2020-2025 Observable, Inc.; d3, Copyright 2010-2026 Mike Bostock; isoformat, Copyright 2021 Mike Bostock (ISC)',
    licence: isc,
  },
  { made: 'decimal.js, Copyright (c) 2025 Michael Mclaughlin; in d3-geo: GeographicLib, Copyright (c) 2008-2012 Charles Karney; splitkey (MIT)', licence: mit },
  {
    made: 'In d3-scale-chromatic: ColorBrewer, Copyright 2002 Cynthia Brewer, Mark Harrower, and The Pennsylvania State University',
    licence:
      'Licensed under the Apache License, Version 2.0. This product includes color specifications and designs developed by Cynthia Brewer (colorbrewer.org).',
  },
]
