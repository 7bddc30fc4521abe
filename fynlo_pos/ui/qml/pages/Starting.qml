import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The first picture, until the database has been opened. It turns only once that takes long: until then a moving picture would hold up what it waits for. */
FocusScope {
    id: root

    required property Shell shell

    Timer {
        id: patience

        interval: 1500
        running: true
    }
    ColumnLayout {
        anchors.centerIn: parent
        spacing: Theme.space24

        Label {
            Layout.alignment: Qt.AlignHCenter
            text: "Fynlo"
            size: Theme.total
            weight: Theme.bold
        }
        Item {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: spinner.implicitWidth
            implicitHeight: spinner.implicitHeight

            Spinner {
                id: spinner

                running: !patience.running
            }
        }
    }
}
