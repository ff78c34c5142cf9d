import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import { type Forms, noun } from './noun.js';
import zh from './zh-CN.json';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const KEY = 'duban-language';

function present(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
}

void i18next.use(initReactI18next).init({
  lng: present(),
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
});
i18next.services.formatter?.add('noun', (count: number, _, forms: Forms) => noun(count, forms));
document.documentElement.lang = present();

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

export default i18next;
