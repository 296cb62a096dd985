/**
 * How a paper looks, on screen and on A4. `line-break: strict` keeps closing marks off the start of a line (GB/T 15834); no row is
 * cut in two, a table’s head stands again on its next page, and no heading is left alone at the foot of one.
 */
export const sheetStyle = [
  "body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.6 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif;color:#111;background:#fff;line-break:strict;text-wrap:pretty}",
  "body:lang(en){font-family:'Liberation Sans',Arial,'Noto Sans','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif}", // a Chinese font makes quotes and apostrophes a square wide
  'h1{font-size:1.5em;line-height:1.35}h2{font-size:1.2em;margin:1.8em 0 .5em;padding-bottom:.2em;border-bottom:2px solid #111}h3{font-size:1.05em;margin:1.4em 0 .4em}h4{font-size:1em;margin:1.1em 0 .3em}p{margin:.4em 0}',
  'table{border-collapse:collapse;width:100%;margin:.5em 0}th,td{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}',
  'th{font-weight:600}.labelled>tbody th{width:11em}thead th{background:#eee}.headed>tbody th{font-weight:400}',
  '.figures th,.figures td{padding:.3em .35em;font-variant-numeric:tabular-nums;overflow-wrap:normal}.figures thead th{font-size:.85em}.figures td svg{display:block;margin-top:.25em}.figures tbody th{width:auto;white-space:nowrap}',
  'pre{white-space:pre-wrap;word-break:break-all;font:12px/1.5 monospace;background:#f3f3f3;padding:.5em .6em;margin:.4em 0;break-inside:avoid}',
  'figure{margin:.8em 0;break-inside:avoid}figure svg{display:block;width:100%;height:auto}',
  '.asked{border:1.5px solid #111;margin-top:-1.5px;padding:.3em .8em 1em;break-inside:avoid}.asked p{font-weight:600}.line{border-bottom:1px solid #777;height:2em}',
  '@page{size:A4;margin:17mm 16mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#555}}',
  '@media print{body{max-width:none;margin:0;padding:0;font-size:10.5pt}pre{font-size:7.5pt}h1,h2,h3,h4,thead{break-after:avoid;break-inside:avoid}tr,.asked{break-inside:avoid}tbody tr:last-child:not(:first-child){break-before:avoid}tbody tr:first-child,p:has(+pre),p:has(+table),p:has(+figure){break-after:avoid}p{orphans:2;widows:2}.page{break-before:page;margin-top:0}thead{display:table-header-group}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}',
].join('')
