import { linkStyle } from '@app/ui';

/** Plain text, with the addresses of this very origin made pressable. */
export function MailText({ text }: { text: string }) {
  return (
    <p className="whitespace-pre-line">
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        index % 2 === 1 && part.startsWith(window.location.origin) ? (
          <a key={index} href={part} className={`${linkStyle} break-all`}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
