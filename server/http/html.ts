/** Server-rendered pages for people without an account: one thing per page, large type, no script, a few kilobytes. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for element content and quoted attributes. `escapeHtml('<b>')` → `&lt;b&gt;` */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);

const STYLE = `
body{margin:0;background:#f7f8fa;color:#1f2328;font:18px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:34rem;margin:2rem auto;padding:1.5rem;background:#fff;border:1px solid #d9dde3}
h1{font-size:1.35rem;margin:0 0 1rem}
.answer{font-size:1.6rem;font-weight:600;margin:.25rem 0}
.ok{color:#0f6b6b}.look{color:#8a5a00}.must{color:#b3261e}
dl{margin:1rem 0;display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}
dt{color:#59626d}dd{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
input,select,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid #8c959f}
textarea{min-height:9rem}label{display:block;margin-top:.75rem}
button{font:inherit;margin-top:.75rem;padding:.5rem 1.5rem;border:0;background:#0f6b6b;color:#fff}
a{color:#0f6b6b}
small,.en{color:#59626d;font-size:.85rem}
@media print{body{background:#fff}main{border:0}button,form{display:none}}
`;

/** A whole page; `body` is trusted HTML built with `escapeHtml`, `style` what this page needs besides (a sheet to print). */
export const htmlPage = (title: string, body: string, style = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>${escapeHtml(title)}</title><style>${STYLE}${style}</style></head><body><main>${body}</main></body></html>`;
