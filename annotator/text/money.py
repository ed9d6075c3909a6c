"""Currencies as articles write them: signs, codes and names, each as its code of ISO 4217."""

from annotator.text.quantity_words import Phrase

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "￥": "CNY",
    "₩": "KRW",
    "₽": "RUB",
    "₹": "INR",
    "₺": "TRY",
} | {
    "₴": "UAH",
    "₪": "ILS",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
    "₸": "KZT",
}
BEFORE_DOLLAR = {
    "us": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "hk": "HKD",
    "nt": "TWD",
    "nz": "NZD",
} | {
    "r": "BRL",
    "s": "SGD",
    "mx": "MXN",
}


def _names(*given: str) -> dict[Phrase, str]:
    found = {}
    for one in given:
        code, _, names = one.partition(":")
        found.update({tuple(name.split()): code for name in names.split(",")})
    return found


NAMES = _names(
    "USD:dollar,dollars,us dollar,us dollars,us - dollar,us - dollars,u . s . dollars,american dollars,dólar,dólares,"
    "dollari,dollaro,dollars américains,dólares estadounidenses,美 元,ド ル,米 ド ル",
    "EUR:euro,euros,eur,欧 元,歐 元,ユ ー ロ",
    "GBP:pounds sterling,pound sterling,sterling,british pounds,pfund sterling,livres sterling,libras esterlinas,英 镑",
    "JPY:yen,yens,ienes,日 元,日 圆,円",
    "CNY:yuan,renminbi,yuans,yuanes,元,人 民 币",
    "RUB:rubel,roubles,rouble,rubles,ruble,rublos,rubli,roebel,卢 布",
    "CHF:franken,swiss francs,schweizer franken,francs suisses,francos suizos,franchi svizzeri",
    "INR:rupees,rupien,roupies,rupias,rupie,卢 比",
    "UAH:hryvnia,hryvnias,griwna,hryvnja",
    "TRY:turkish lira,türkische lira,livres turques,liras turcas",
    "KRW:south korean won,korean won,韩 元",
    "PLN:zloty,zlotys,złoty,złotych",
    "SEK:swedish kronor,schwedische kronen",
    "NOK:norwegian kroner,norwegische kronen",
    "DKK:danish kroner,dänische kronen",
    "BRL:reais",
    "ZAR:rand",
)
