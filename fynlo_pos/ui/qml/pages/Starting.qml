import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The first picture, until the database has been opened. */
FocusScope {
    id: root

    required property Shell shell

    ColumnLayout {
        anchors.centerIn: parent
        spacing: Theme.space24

        Label {
            Layout.alignment: Qt.AlignHCenter
            text: "Fynlo"
            size: Theme.total
            weight: Theme.bold
        }
        Spinner {
            Layout.alignment: Qt.AlignHCenter
            running: true
        }
    }
}
