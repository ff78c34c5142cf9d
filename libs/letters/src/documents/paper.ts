export { checkTemplate } from './check-template.js';
export { renderDocx } from './render-docx.js';
export { renderPdf } from './render-pdf.js';
export { shippedTemplate } from './shipped-template.js';
export { chineseFont } from './fonts.js';
