import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** Other days: one touch for a day, a second for where they end. */
Sheet {
    id: root

    property alias from: range.from
    property alias to: range.to
    property alias today: range.today

    signal chosen(string from, string to)

    title: qsTr("Which days?")
    text: qsTr("Touch the first day, then the last. The same day twice is one day.")

    DateRange {
        id: range

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        onChosen: (from, to) => {
            root.close();
            root.chosen(from, to);
        }
    }
}
