using static AccessPortal.Domain.Sop.HolidayKind;

namespace AccessPortal.Domain.Sop;

/// <summary>The calendar a new portal starts with: hours and Ramadan hours by Perpres 21/2023, days off of 2026 and 2027 by joint decree.</summary>
public static class OfficeCalendarDefaults
{
    /// <summary>Monday to Thursday 07.30-16.00 with an hour's break, Friday 07.30-16.30 with an hour and a half.</summary>
    public static readonly IReadOnlyList<WorkingHours> Hours =
    [
        .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday }
            .Select(day => new WorkingHours(day, new(7, 30), new(16, 0), new(12, 0), new(13, 0))),
        new(DayOfWeek.Friday, new(7, 30), new(16, 30), new(11, 30), new(13, 0)),
    ];

    /// <summary>
    /// Days off of 2026 (SKB 1497/2025, 2/2025, 5/2025) and 2027 (SKB 1205/2026, 3/2026, 2/2026 of 15 September 2026). Idulfitri and
    /// Iduladha 1448 are in the decree, though the Minister of Religion confirms them at the time.
    /// </summary>
    public static readonly IReadOnlyList<Holiday> Holidays =
    [
        Day(2026, 1, 1, "Tahun Baru 2026 Masehi"), Day(2026, 1, 16, "Isra Mikraj"), Leave(2026, 2, 16, "Tahun Baru Imlek"),
        Day(2026, 2, 17, "Tahun Baru Imlek 2577"), Leave(2026, 3, 18, "Nyepi"), Day(2026, 3, 19, "Hari Suci Nyepi 1948"),
        Leave(2026, 3, 20, "Idulfitri"), Day(2026, 3, 21, "Idulfitri 1447 Hijriah"), Day(2026, 3, 22, "Idulfitri 1447 Hijriah"),
        Leave(2026, 3, 23, "Idulfitri"), Leave(2026, 3, 24, "Idulfitri"), Day(2026, 4, 3, "Wafat Yesus Kristus"),
        Day(2026, 4, 5, "Kebangkitan Yesus Kristus (Paskah)"), Day(2026, 5, 1, "Hari Buruh Internasional"),
        Day(2026, 5, 14, "Kenaikan Yesus Kristus"), Leave(2026, 5, 15, "Kenaikan Yesus Kristus"), Day(2026, 5, 27, "Iduladha 1447 Hijriah"),
        Leave(2026, 5, 28, "Iduladha"), Day(2026, 5, 31, "Hari Raya Waisak 2570"), Day(2026, 6, 1, "Hari Lahir Pancasila"),
        Day(2026, 6, 16, "1 Muharam 1448 Hijriah"), Day(2026, 8, 17, "Proklamasi Kemerdekaan"), Day(2026, 8, 25, "Maulid Nabi Muhammad saw."),
        Leave(2026, 12, 24, "Natal"), Day(2026, 12, 25, "Kelahiran Yesus Kristus (Natal)"),

        Day(2027, 1, 1, "Tahun Baru 2027 Masehi"), Day(2027, 1, 5, "Isra Mikraj 1448 Hijriah"), Leave(2027, 2, 5, "Tahun Baru Imlek"),
        Day(2027, 2, 6, "Tahun Baru Imlek 2578"), Day(2027, 3, 8, "Hari Suci Nyepi 1949"), Leave(2027, 3, 9, "Idulfitri"),
        Day(2027, 3, 10, "Idulfitri 1448 Hijriah"), Day(2027, 3, 11, "Idulfitri 1448 Hijriah"), Leave(2027, 3, 12, "Idulfitri"),
        Leave(2027, 3, 15, "Idulfitri"), Leave(2027, 3, 25, "Wafat Yesus Kristus"), Day(2027, 3, 26, "Wafat Yesus Kristus"),
        Day(2027, 3, 28, "Kebangkitan Yesus Kristus (Paskah)"), Day(2027, 5, 1, "Hari Buruh Internasional"), Day(2027, 5, 6, "Kenaikan Yesus Kristus"),
        Day(2027, 5, 17, "Iduladha 1448 Hijriah"), Leave(2027, 5, 18, "Iduladha"), Leave(2027, 5, 19, "Waisak"), Day(2027, 5, 20, "Hari Raya Waisak 2571"),
        Day(2027, 6, 1, "Hari Lahir Pancasila"), Day(2027, 6, 6, "1 Muharam 1449 Hijriah"), Day(2027, 8, 15, "Maulid Nabi Muhammad saw."),
        Day(2027, 8, 17, "Proklamasi Kemerdekaan"), Leave(2027, 12, 24, "Natal"), Day(2027, 12, 25, "Kelahiran Yesus Kristus (Natal)"),
        Day(2027, 12, 26, "Isra Mikraj 1449 Hijriah"),
    ];

    /// <summary>What earlier versions shipped for 2027 before the decree: by these, and nothing else, a portal is known to go by the forecast.</summary>
    public static readonly IReadOnlyList<Holiday> FormerForecast =
    [
        Forecast(2027, 1, 5, "Isra Mikraj"), Forecast(2027, 2, 6, "Tahun Baru Imlek 2578"), Forecast(2027, 3, 8, "Hari Suci Nyepi 1949"),
        Forecast(2027, 3, 10, "Idulfitri 1448 Hijriah"), Forecast(2027, 3, 11, "Idulfitri 1448 Hijriah"), Forecast(2027, 5, 16, "Iduladha 1448 Hijriah"),
        Forecast(2027, 5, 20, "Hari Raya Waisak 2571"), Forecast(2027, 6, 7, "1 Muharam 1449 Hijriah"), Forecast(2027, 8, 15, "Maulid Nabi Muhammad saw."),
    ];

    /// <summary>Ramadan 1447 (2026) and 1448 (2027, forecast): Monday to Thursday 08.00-15.00 with half an hour's break, Friday 08.00-15.30 with an hour.</summary>
    public static readonly IReadOnlyList<SpecialHours> Special =
    [
        .. Ramadan(1447, new(2026, 2, 19), new(2026, 3, 20), isForecast: false), .. Ramadan(1448, new(2027, 2, 8), new(2027, 3, 9), isForecast: true),
    ];

    private static IEnumerable<SpecialHours> Ramadan(int year, DateOnly from, DateOnly until, bool isForecast) => Hours.Select(usual => usual.Day is DayOfWeek.Friday
        ? new SpecialHours(from, until, $"Ramadan {year} Hijriah", isForecast, usual.Day, new(8, 0), new(15, 30), new(11, 30), new(12, 30))
        : new SpecialHours(from, until, $"Ramadan {year} Hijriah", isForecast, usual.Day, new(8, 0), new(15, 0), new(12, 0), new(12, 30)));

    private static Holiday Day(int year, int month, int day, string name) => new(new(year, month, day), name, National, IsForecast: false);

    private static Holiday Leave(int year, int month, int day, string name) => new(new(year, month, day), "Cuti bersama " + name, CollectiveLeave, IsForecast: false);

    private static Holiday Forecast(int year, int month, int day, string name) => new(new(year, month, day), name, National, IsForecast: true);
}
